import { fieldChanges } from '@/lib/domain/journal/field-changes';
import type { Decision } from '@/lib/domain/model/decision';
import type { Change } from '@/lib/domain/model/journal';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { Commit, IdempotencyRecord } from '@/lib/store/store';
import type { Author, Draft } from './ledger';

/** A mutation that somebody waits for. */
export interface Job {
  readonly author: Author;
  readonly mutation: (draft: Draft) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** The ledger's counters: what the next change and the next guest are numbered after. */
export interface Counters {
  readonly revision: number;
  readonly guestNumber: number;
}

/** How much a batch held at some moment. */
interface Mark {
  readonly changes: number;
  readonly decisions: number;
  readonly events: number;
  readonly idempotencyKeys: number;
}

/** What some mutations have written on the working picture and what will become one transaction. */
export class LedgerBatch {
  readonly changes: Change[] = [];
  readonly decisions: Decision[] = [];
  readonly events: PoolEvent[] = [];
  readonly idempotencyKeys: IdempotencyRecord[] = [];
  /** Mutations that did not throw, with what they answer. */
  readonly done: { readonly job: Job; readonly result: unknown }[] = [];
  private readonly authors: Author[] = [];
  private readonly times: string[] = [];

  constructor(
    /** Counters before its first mutation. */
    readonly from: Counters,
  ) {}

  add(change: Change, author: Author, nowIso: string): void {
    this.changes.push(change);
    this.authors.push(author);
    this.times.push(nowIso);
  }

  mark(): Mark {
    const { changes, decisions, events, idempotencyKeys } = this;
    return { changes: changes.length, decisions: decisions.length, events: events.length, idempotencyKeys: idempotencyKeys.length };
  }

  /** Forgets what was written since the mark. */
  cutBack(mark: Mark): void {
    this.changes.length = mark.changes;
    this.authors.length = mark.changes;
    this.times.length = mark.changes;
    this.decisions.length = mark.decisions;
    this.events.length = mark.events;
    this.idempotencyKeys.length = mark.idempotencyKeys;
  }

  get isEmpty(): boolean {
    return this.changes.length + this.decisions.length + this.events.length + this.idempotencyKeys.length === 0;
  }

  toCommit(to: Counters): Commit {
    return {
      changes: this.changes,
      journal: this.changes.map((change, index) => ({
        revision: change.revision,
        at: this.times[index] ?? '',
        cause: this.authors[index]?.cause ?? { kind: 'system', id: null },
        actor: this.authors[index]?.actor ?? '',
        objectKind: change.kind,
        objectId: change.id,
        previousRevision: change.before?.revision ?? null,
        fields: fieldChanges(change.before, change.after),
      })),
      decisions: this.decisions,
      events: this.events,
      idempotencyKeys: this.idempotencyKeys,
      fromRevision: this.from.revision,
      toRevision: to.revision,
      nextGuestNumber: to.guestNumber,
    };
  }
}
