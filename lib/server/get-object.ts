import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import { ApiError } from './problem';

/** The object, or the problem `not-found`. */
export function getObject<K extends ObjectKind>(inventory: Inventory, kind: K, id: string): ObjectKinds[K] {
  const found = inventory.find(kind, id);
  if (found) return found;
  throw new ApiError('not-found', { kind: kind === 'guest' ? 'vm' : kind, id });
}
