import { customAlphabet } from 'nanoid';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Change, ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import type { Store } from '@/lib/store/store';
import type { Author, Draft, Ledger } from './ledger';
import { type Counters, type Job, LedgerBatch } from './ledger-batch';
import type { LiveHub } from './live-hub';

/** Mutations of one transaction, at most: keeps a commit under some 20 ms and a few MB. */
const batchSize = 400;

const randomPart = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 7);

/** Ids made later sort later: their rows and index entries lie together, and a commit writes a few pages instead of one for each. */
const newId = (prefix: string): string => `${prefix}-${Date.now().toString(36)}${randomPart()}`;

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

/**
 * See Ledger. Two pictures are kept so that nobody ever reads what is not committed. While the database commits one batch, the
 * next is worked on; nobody is answered before the batch that holds the answer, and all before it, are durable.
 */
export class LedgerWriter implements Ledger {
  private readonly queue: Job[] = [];
  /** The batch that takes mutations while the one before it is being committed. */
  private open: LedgerBatch | null = null;
  private running: Promise<void> | null = null;
  private counters: Counters;

  constructor(private readonly options: Options) {
    this.counters = { revision: options.revision, guestNumber: options.nextGuestNumber };
  }

  write<Result>(author: Author, mutation: (draft: Draft) => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      // The queue holds jobs of every result type; each resolve is only ever called with its own mutation's result.
      this.queue.push({ author, mutation, resolve: resolve as (value: unknown) => void, reject });
      if (this.open) this.runQueued(this.open);
      else this.running ??= this.drain();
    });
  }

  /** Runs `work` while nothing is being written: for replacing the whole pool. */
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
    let batch = new LedgerBatch(this.counters);
    this.runQueued(batch);
    while (batch.done.length > 0) {
      const next = new LedgerBatch(this.counters);
      const committing = this.commit(batch);
      this.open = next;
      this.runQueued(next);
      const failure = await committing;
      this.open = null;
      if (failure) this.takeBack(batch, next, failure.error);
      else this.answer(batch);
      batch = failure ? new LedgerBatch(this.counters) : next;
      this.runQueued(batch);
    }
    this.running = null;
  }

  /** Runs what waits, until the batch is full. */
  private runQueued(batch: LedgerBatch): void {
    while (batch.done.length < batchSize) {
      const job = this.queue.shift();
      if (!job) return;
      this.run(job, batch);
    }
  }

  /** One mutation on the working picture; when it throws, its writes are undone and the batch goes on without it. */
  private run(job: Job, batch: LedgerBatch): void {
    const mark = batch.mark();
    const before = this.counters;
    try {
      batch.done.push({ job, result: job.mutation(this.draft(job.author, batch)) });
    } catch (error) {
      this.undo(batch.changes, mark.changes);
      batch.cutBack(mark);
      this.counters = before;
      job.reject(error);
    }
  }

  /** Null when the batch is durable. */
  private async commit(batch: LedgerBatch): Promise<{ error: unknown } | null> {
    if (batch.isEmpty) return null;
    try {
      await this.options.store.commit(batch.toCommit(this.counters));
      return null;
    } catch (error) {
      return { error };
    }
  }

  private answer(batch: LedgerBatch): void {
    for (const change of batch.changes) {
      this.options.committed.apply(change);
      this.options.live.publish({
        revision: change.revision,
        message: { type: 'change', kind: change.kind, id: change.id, revision: change.revision, removed: change.after === null },
      });
    }
    for (const event of batch.events) this.options.live.publish({ revision: event.revision, message: { type: 'event', event } });
    for (const { job, result } of batch.done) job.resolve(result);
  }

  /** The batch is lost: what was built on it is undone too and run again, as it has not been answered. */
  private takeBack(batch: LedgerBatch, next: LedgerBatch, error: unknown): void {
    this.undo(next.changes, 0);
    this.undo(batch.changes, 0);
    this.counters = batch.from;
    this.queue.unshift(...next.done.map(({ job }) => job));
    for (const { job } of batch.done) job.reject(error);
  }

  private draft(author: Author, batch: LedgerBatch): Draft {
    const { working, placement } = this.options;
    const now = this.options.now();
    const nowIso = new Date(now).toISOString();
    const record = (change: Change) => {
      working.apply(change);
      batch.add(change, author, nowIso);
    };
    return {
      inventory: working,
      placement,
      now,
      nowIso,
      author,
      newId,
      nextGuestNumber: () => this.nextGuestNumber(),
      put: (kind, object) => {
        const stamped = { ...object, revision: this.nextRevision() };
        record(toChange(kind, stamped.id, stamped.revision, working.find(kind, stamped.id), stamped));
        return stamped;
      },
      remove: (kind, id) => {
        const before = working.find(kind, id);
        if (before) record(toChange(kind, id, this.nextRevision(), before, null));
      },
      decide: (decision) => batch.decisions.push(decision),
      tell: (event) =>
        batch.events.push({ cause: author.cause, ...event, id: newId('event'), revision: this.counters.revision, at: nowIso }),
      rememberAnswer: (answer) => batch.idempotencyKeys.push(answer),
    };
  }

  private nextRevision(): number {
    this.counters = { ...this.counters, revision: this.counters.revision + 1 };
    return this.counters.revision;
  }

  private nextGuestNumber(): number {
    const { guestNumber } = this.counters;
    this.counters = { ...this.counters, guestNumber: guestNumber + 1 };
    return guestNumber;
  }

  private undo(changes: readonly Change[], from: number): void {
    for (let index = changes.length - 1; index >= from; index--) {
      const change = changes[index];
      if (change) this.options.working.apply(reversed(change));
    }
  }
}

/** Kind and object belong together by put()'s signature; the union cannot say so. */
const toChange = <K extends ObjectKind>(
  kind: K,
  id: string,
  revision: number,
  before: ObjectKinds[K] | null,
  after: ObjectKinds[K] | null,
): Change => ({ kind, id, revision, before, after }) as unknown as Change;

/** Before and after stay of one kind; spreading a union loses that. */
const reversed = (change: Change): Change => ({ ...change, before: change.after, after: change.before }) as Change;
