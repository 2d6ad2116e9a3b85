import { fieldChanges } from '@/lib/domain/journal/field-changes';
import { systemCause } from '@/lib/domain/model/cause';
import type { Change, ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import type { Commit } from '@/lib/store/store';

/** A birth of an object of any kind. */
export function makeBirth<K extends ObjectKind>(kind: K, after: ObjectKinds[K]): Change {
  // The union of changes by kind cannot be built from a generic kind; the object is of that kind by the signature.
  return { kind, id: after.id, revision: after.revision, before: null, after } as unknown as Change;
}

/** A commit of changes as the ledger would make it after `fromRevision`: one journal row each. Other parts are empty unless given. */
export function makeCommit(fromRevision: number, changes: readonly Change[], parts: Partial<Commit> = {}): Commit {
  return {
    changes,
    journal: changes.map((change) => ({
      revision: change.revision,
      at: '2026-11-22T10:00:00.000Z',
      cause: systemCause,
      actor: 'test',
      objectKind: change.kind,
      objectId: change.id,
      previousRevision: change.before?.revision ?? null,
      fields: fieldChanges(change.before, change.after),
    })),
    decisions: [],
    events: [],
    idempotencyKeys: [],
    fromRevision,
    toRevision: changes.at(-1)?.revision ?? fromRevision,
    nextGuestNumber: 100,
    ...parts,
  };
}
