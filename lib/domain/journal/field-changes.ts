import type { FieldChanges, ObjectKind, ObjectKinds } from '../model/journal';
import { isSameValue } from './is-same-value';

type Fields = Readonly<Record<string, unknown>>;

/** The parts of an object whose fields are listed one by one ('spec.vcpus'); any other value is listed whole. */
const opened: ReadonlySet<string> = new Set(['spec', 'status', 'runs']);

/**
 * What a change changed: old and new value by dotted path, one level below spec, status and runs. Arrays and other objects are listed as whole
 * values; equal values and the revision are left out. A birth lists every field with the old value null, a death with the new value null,
 * so a picture of the past can be made from the rows alone.
 */
export function fieldChanges(before: ObjectKinds[ObjectKind] | null, after: ObjectKinds[ObjectKind] | null): FieldChanges {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  // Objects of the model have string keys only; their types just do not say so.
  compare(before as Fields | null, after as Fields | null, '', changes);
  return changes;
}

function compare(before: Fields | null, after: Fields | null, prefix: string, changes: Record<string, readonly [unknown, unknown]>): void {
  for (const key of keysOf(before, after)) {
    const [old, now] = [before?.[key] ?? null, after?.[key] ?? null];
    if (prefix === '' && key === 'revision') continue;
    if (before && after && old === now) continue;
    if (prefix === '' && opened.has(key)) compare(old as Fields | null, now as Fields | null, `${key}.`, changes);
    else if (!before || !after || !isSameValue(old, now)) changes[prefix + key] = [old, now];
  }
}

function keysOf(before: Fields | null, after: Fields | null): readonly string[] {
  if (!before || !after) return Object.keys(before ?? after ?? {});
  const keys = Object.keys(after);
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) keys.push(key);
  return keys;
}
