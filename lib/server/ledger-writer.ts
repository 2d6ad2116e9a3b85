import { customAlphabet } from 'nanoid';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { fieldChanges } from '@/lib/domain/journal/field-changes';
import type { Decision } from '@/lib/domain/model/decision';
import type { Change, ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import type { Commit, IdempotencyRecord, Store } from '@/lib/store/store';
import type { Author, Draft, Ledger } from './ledger';
import type { LiveHub } from './live-hub';

/** Mutations of one transaction, at most: keeps a commit under some 20 ms and a few MB. */
const batchSize = 400;

const randomPart = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 14);

interface Job {
  readonly author: Author;
  readonly mutation: (draft: Draft) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** What one batch has gathered so far. */
interface Batch {
  changes: Change[];
  authors: Author[];
  atIso: string[];
  decisions: Decision[];
  events: PoolEvent[];
  idempotencyKeys: IdempotencyRecord[];
}

interface Options {
  readonly store: Store;
  /** Applied to after each commit: what readers see. */
  readonly committed: Inventory;
  /** Applied to at once: what the next mutation sees. */
  readonly working: Inventory;
  readonly placement: PlacementIndex;
  readonly live: LiveHub;
  readonly now: () => number;
  readonly revision: number;
  readonly nextGuestNumber: number;
}

/** See Ledger. Two pictures are kept so that nobody ever reads what is not committed. */
export class LedgerWriter implements Ledger {
  private queue: Job[] = [];
  private running: Promise<void> | null = null;
  private revision: number;
  private guestNumber: number;

  constructor(private readonly options: Options) {
    this.revision = options.revision;
    this.guestNumber = options.nextGuestNumber;
  }

  write<Result>(author: Author, mutation: (draft: Draft) => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      // The queue holds jobs of every result type; each resolve is only ever called with its own mutation's result.
      this.queue.push({ author, mutation, resolve: resolve as (value: unknown) => void, reject });
      this.running ??= this.drain();
    });
  }

  /** Runs `work` while nothing is being written: for replacing the whole pool. It answers the next guest number and revision. */
  async exclusively(work: () => Promise<void>): Promise<void> {
    while (this.running) await this.running;
    const done = work();
    this.running = done.finally(() => {
      this.running = this.queue.length > 0 ? this.drain() : null;
    });
    await done;
  }

  /** Resolves when everything written so far is committed. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  private async drain(): Promise<void> {
    await Promise.resolve(); // lets requests of the same turn join the batch
    while (this.queue.length > 0) await this.commitBatch(this.queue.splice(0, batchSize));
    this.running = null;
  }

  private async commitBatch(jobs: Job[]): Promise<void> {
    const batch: Batch = { changes: [], authors: [], atIso: [], decisions: [], events: [], idempotencyKeys: [] };
    const before = { revision: this.revision, guestNumber: this.guestNumber };
    const answers: (() => void)[] = [];
    const failures: ((reason: unknown) => void)[] = [];
    for (const job of jobs) {
      try {
        const result = this.run(job, batch);
        answers.push(() => job.resolve(result));
        failures.push(job.reject);
      } catch (error) {
        job.reject(error);
      }
    }
    try {
      if (!isEmpty(batch)) await this.options.store.commit(this.toCommit(batch, before.revision));
      this.publish(batch);
      for (const answer of answers) answer();
    } catch (error) {
      this.undo(batch.changes, 0);
      this.revision = before.revision;
      this.guestNumber = before.guestNumber;
      for (const fail of failures) fail(error);
    }
  }

  /** One mutation on the working picture; when it throws, its writes are undone and the batch goes on without it. */
  private run(job: Job, batch: Batch): unknown {
    const mark = {
      changes: batch.changes.length,
      decisions: batch.decisions.length,
      events: batch.events.length,
      keys: batch.idempotencyKeys.length,
      revision: this.revision,
      guestNumber: this.guestNumber,
    };
    try {
      return job.mutation(this.draft(job.author, batch));
    } catch (error) {
      this.undo(batch.changes, mark.changes);
      batch.changes.length = mark.changes;
      batch.authors.length = mark.changes;
      batch.atIso.length = mark.changes;
      batch.decisions.length = mark.decisions;
      batch.events.length = mark.events;
      batch.idempotencyKeys.length = mark.keys;
      this.revision = mark.revision;
      this.guestNumber = mark.guestNumber;
      throw error;
    }
  }

  private draft(author: Author, batch: Batch): Draft {
    const now = this.options.now();
    const nowIso = new Date(now).toISOString();
    const record = (change: Change) => {
      this.options.working.apply(change);
      batch.changes.push(change);
      batch.authors.push(author);
      batch.atIso.push(nowIso);
    };
    return {
      inventory: this.options.working,
      placement: this.options.placement,
      now,
      nowIso,
      author,
      newId: (prefix) => `${prefix}-${randomPart()}`,
      nextGuestNumber: () => this.guestNumber++,
      put: (kind, object) => {
        const stamped = { ...object, revision: ++this.revision };
        record(toChange(kind, stamped.id, stamped.revision, this.options.working.find(kind, stamped.id), stamped));
        return stamped;
      },
      remove: (kind, id) => {
        const before = this.options.working.find(kind, id);
        if (before) record(toChange(kind, id, ++this.revision, before, null));
      },
      decide: (decision) => batch.decisions.push(decision),
      tell: (event) =>
        batch.events.push({ cause: author.cause, ...event, id: `event-${randomPart()}`, revision: this.revision, at: nowIso }),
      rememberAnswer: (answer) => batch.idempotencyKeys.push(answer),
    };
  }

  private undo(changes: readonly Change[], from: number): void {
    for (let index = changes.length - 1; index >= from; index--) {
      const change = changes[index];
      if (change) this.options.working.apply(reversed(change));
    }
  }

  private toCommit(batch: Batch, fromRevision: number): Commit {
    return {
      changes: batch.changes,
      journal: batch.changes.map((change, index) => ({
        revision: change.revision,
        at: batch.atIso[index] ?? '',
        cause: batch.authors[index]?.cause ?? { kind: 'system', id: null },
        actor: batch.authors[index]?.actor ?? '',
        objectKind: change.kind,
        objectId: change.id,
        fields: fieldChanges(change.before, change.after),
      })),
      decisions: batch.decisions,
      events: batch.events,
      idempotencyKeys: batch.idempotencyKeys,
      fromRevision,
      toRevision: this.revision,
      nextGuestNumber: this.guestNumber,
    };
  }

  private publish(batch: Batch): void {
    for (const change of batch.changes) {
      this.options.committed.apply(change);
      this.options.live.publish({
        revision: change.revision,
        message: { type: 'change', kind: change.kind, id: change.id, revision: change.revision, removed: change.after === null },
      });
    }
    for (const event of batch.events) this.options.live.publish({ revision: event.revision, message: { type: 'event', event } });
  }
}

const isEmpty = (batch: Batch): boolean =>
  batch.changes.length === 0 && batch.decisions.length === 0 && batch.events.length === 0 && batch.idempotencyKeys.length === 0;

/** Kind and object belong together by put()'s signature; the union cannot say so. */
const toChange = <K extends ObjectKind>(
  kind: K,
  id: string,
  revision: number,
  before: ObjectKinds[K] | null,
  after: ObjectKinds[K] | null,
): Change => ({ kind, id, revision, before, after }) as unknown as Change;

const reversed = (change: Change): Change => ({ ...change, before: change.after, after: change.before }) as Change;
