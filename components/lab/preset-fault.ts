import type { FaultRequest } from '@/lib/api/schemas/lab';
import { faultKinds } from '@/lib/api/schemas/lab';
import { faultShapes } from './fault-kinds';

/** What the page's address presets in the form. */
export const hrefOfFault = (kind: FaultRequest['kind'], targetId: string): string =>
  `/lab?fault=${kind}&target=${encodeURIComponent(targetId)}#break`;

/** Null for a kind there is not. */
export const findFaultKind = (name: string | null): FaultRequest['kind'] | null => faultKinds.find((kind) => kind === name) ?? null;

/** Of what kind the object with this id is, of those that the fault can strike: ids begin with their kind. */
export const kindOfTarget = (kind: FaultRequest['kind'], targetId: string): 'host' | 'vm' | 'storage-pool' | 'pool' | null =>
  faultShapes[kind].targets.find((target) => targetId.startsWith(`${target}-`)) ?? null;
