import type { FieldChanges, ObjectKind, ObjectKinds } from '../model/journal';

type Fields = Readonly<Record<string, unknown>>;

/** A change as the journal tells it. */
export interface ToldChange {
  readonly fields: FieldChanges;
  /** Revision of the object before the change; null for a birth. */
  readonly previousRevision: number | null;
}

/** Maps whose members come and go: one that was not there is left out, where any other field would hold null. */
const maps: ReadonlySet<string> = new Set(['runs']);

/**
 * The object as it was before a change: null when the change was its birth, all of it from the old values when the change was its death
 * (`after` is null then). The reverse of fieldChanges(): undoing what it tells of `before` and `after` gives `before`, revision included.
 * Answers null too when a part of an object is told whose rest is not known.
 */
export function undoFields<K extends ObjectKind>(kind: K, after: ObjectKinds[K] | null, change: ToldChange): ObjectKinds[K] | null {
  const isBirth = change.previousRevision === null;
  const isDeath = change.fields.id?.[1] === null;
  if (isBirth || (after === null && !isDeath)) return null;
  // Objects of the model have string keys only; their types just do not say so.
  const before: Record<string, unknown> = { ...(after as Fields | null), revision: change.previousRevision };
  if (after === null && kind === 'plan') before.runs = {};
  const opened = new Set<string>();
  for (const [path, [old]] of Object.entries(change.fields)) putField(before, path, old, opened);
  // Made of the values that one object of this kind had.
  return before as unknown as ObjectKinds[K];
}

/** Parts that are opened are copied once a change, as what other pictures hold must not change. */
function putField(object: Record<string, unknown>, path: string, value: unknown, opened: Set<string>): void {
  const dot = path.indexOf('.');
  if (dot === -1) {
    object[path] = value;
    return;
  }
  const head = path.slice(0, dot);
  if (!opened.has(head)) object[head] = { ...(object[head] as Fields | undefined) };
  opened.add(head);
  const part = object[head] as Record<string, unknown>;
  const name = path.slice(dot + 1);
  if (value === null && maps.has(head)) delete part[name];
  else part[name] = value;
}
