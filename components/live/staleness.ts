import { paceOf, type Reach } from './live-reach';

/** A cached answer, as far as its refresh is concerned. */
export interface CachedAnswer {
  readonly endpointId: string;
  /** Objects its path or query names. */
  readonly objectIds: readonly string[];
  /** How many requests its refresh takes. */
  readonly pages: number;
  readonly isFetching: boolean;
  /** When it arrived. */
  readonly updatedAtMs: number;
  /** When the server may have read it, at the earliest: a change that came while it was on its way is not in it. */
  readonly readAtMs: number;
}

/**
 * Gathers what live messages make stale, however many arrive, and says which cached answers are due for a refresh now: not
 * while they are being fetched, not sooner than their pace, and at last all of them. Marks made while an answer waits are kept.
 */
export class Staleness {
  private readonly endpointMarks = new Map<string, number>();
  private readonly objectMarks = new Map<string, number>();
  private everythingAt = Number.NEGATIVE_INFINITY;

  mark(reach: Reach | 'everything', nowMs: number): void {
    if (reach === 'everything') {
      this.everythingAt = nowMs;
      return;
    }
    for (const id of reach.endpointIds) this.endpointMarks.set(id, nowMs);
    for (const id of reach.objectIds) this.objectMarks.set(id, nowMs);
  }

  isStale(answer: CachedAnswer): boolean {
    const marks = [this.everythingAt, this.endpointMarks.get(answer.endpointId), ...answer.objectIds.map((id) => this.objectMarks.get(id))];
    return marks.some((markedAt) => markedAt !== undefined && markedAt >= answer.readAtMs);
  }

  isDue(answer: CachedAnswer, nowMs: number): boolean {
    return !answer.isFetching && nowMs - answer.updatedAtMs >= paceOf(answer.endpointId) * answer.pages && this.isStale(answer);
  }

  /** Forgets marks on single objects that every answer has outlived, so that a long day of changes takes no memory. */
  forgetBefore(ms: number): void {
    for (const [id, markedAt] of this.objectMarks) if (markedAt < ms) this.objectMarks.delete(id);
  }

  get isEmpty(): boolean {
    return this.endpointMarks.size === 0 && this.objectMarks.size === 0 && this.everythingAt === Number.NEGATIVE_INFINITY;
  }
}
