import type { FaultRequest } from '@/lib/api/schemas/lab';
import { faultShapes } from './fault-kinds';

export interface FaultTarget {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** What is chosen in the form so far. Texts stay texts until they are sent. */
export interface FaultDraft {
  readonly kind: FaultRequest['kind'];
  readonly target: FaultTarget | null;
  /** '' for no end. */
  readonly durationMs: string;
  readonly factor: string;
  /** '' for any. */
  readonly operation: string;
  readonly percent: string;
  readonly count: string;
}

export const firstDraft: FaultDraft = {
  kind: 'host-crash',
  target: null,
  durationMs: '',
  factor: '',
  operation: '',
  percent: '100',
  count: '',
};

/** The draft after another kind was chosen: a target of a kind it cannot strike is dropped. */
export function withKind(draft: FaultDraft, kind: FaultDraft['kind']): FaultDraft {
  const shape = faultShapes[kind];
  const fits = draft.target !== null && shape.targets.some((target) => target === draft.target?.kind);
  return { ...draft, kind, target: fits ? draft.target : null, factor: shape.factor === null ? '' : String(shape.factor) };
}

/** The request, or null while no target is chosen. */
export function toFaultRequest(draft: FaultDraft): FaultRequest | null {
  if (!draft.target) return null;
  const shape = faultShapes[draft.kind];
  const isError = draft.kind === 'operation-error';
  return {
    kind: draft.kind,
    target: draft.target.id,
    ...(draft.durationMs !== '' && !shape.isMomentary ? { durationMs: Number(draft.durationMs) } : {}),
    ...(shape.factor !== null && draft.factor !== '' ? { factor: Number(draft.factor) } : {}),
    ...(isError && draft.operation !== '' ? { operation: draft.operation } : {}),
    ...(isError && draft.percent !== '' ? { probability: Number(draft.percent) / 100 } : {}),
    ...(isError && draft.count !== '' ? { count: Number(draft.count) } : {}),
  };
}
