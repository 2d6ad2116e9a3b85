import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Cause } from '@/lib/domain/model/cause';
import type { Decision } from '@/lib/domain/model/decision';
import type { ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import type { IdempotencyRecord } from '@/lib/store/store';

/** Who writes, and why. */
export interface Author {
  readonly actor: string;
  readonly cause: Cause;
}

/** What a mutation writes with. It sees every write before it, also those of its own batch that are not committed yet. */
export interface Draft {
  /** The working picture: read it, place with it. */
  readonly inventory: Inventory;
  /** The scheduler's columns of the working picture. */
  readonly placement: PlacementIndex;
  /** Pool time in ms. */
  readonly now: number;
  readonly nowIso: string;
  readonly author: Author;
  /** A fresh id: newId('vm') gives 'vm-…'. */
  newId(prefix: string): string;
  nextGuestNumber(): number;
  /** Writes an object; its revision is stamped by the ledger and the stamped value answered. */
  put<K extends ObjectKind>(kind: K, object: ObjectKinds[K]): ObjectKinds[K];
  remove(kind: ObjectKind, id: string): void;
  decide(decision: Decision): void;
  tell(event: Omit<PoolEvent, 'id' | 'revision' | 'at' | 'cause'> & { cause?: Cause }): void;
  rememberAnswer(record: IdempotencyRecord): void;
}

/**
 * The single writer of the pool. Mutations run one after another, each on the result of the last, so a read-then-write is
 * never lost and a placement sees the one before it; those that wait together are committed in one transaction. A mutation
 * must not await. When it throws, nothing of it is kept; when the commit fails, nothing of the batch is.
 */
export interface Ledger {
  write<Result>(author: Author, mutation: (draft: Draft) => Result): Promise<Result>;
}
