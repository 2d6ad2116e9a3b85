import type { BalanceRound } from '@/lib/domain/model/balance-round';
import type { Store } from '@/lib/store/store';

/** Numbers of a verdict that is repeated are brought up to date in the database this often, in pool ms. */
const savedEveryMs = 15 * 60_000;

type Found = Omit<BalanceRound, 'id' | 'firstAt' | 'lastAt' | 'rounds'>;

/** Writes down what rounds found; equal verdicts in a row are one entry with a count, so that a calm week is not 2,000 rows. */
export class RoundHistory {
  private readonly last = new Map<string, BalanceRound>();
  private readonly savedAt = new Map<string, number>();

  constructor(
    private readonly store: Pick<Store, 'saveBalanceRound'>,
    private readonly newId: (nowMs: number) => string,
  ) {}

  /** The newest entry of a cluster. */
  lastOf(clusterId: string): BalanceRound | null {
    return this.last.get(clusterId) ?? null;
  }

  async add(found: Found, nowMs: number): Promise<void> {
    const before = this.last.get(found.clusterId);
    const at = new Date(nowMs).toISOString();
    const isRepeat = before && isSame(before, found);
    const round: BalanceRound = isRepeat
      ? { ...before, ...found, lastAt: at, rounds: before.rounds + 1 }
      : { ...found, id: this.newId(nowMs), firstAt: at, lastAt: at, rounds: 1 };
    this.last.set(found.clusterId, round);
    if (isRepeat && nowMs - (this.savedAt.get(round.id) ?? 0) < savedEveryMs) return;
    if (before && !isRepeat) await this.store.saveBalanceRound(before); // with its true end
    await this.store.saveBalanceRound(round);
    if (before) this.savedAt.delete(before.id);
    this.savedAt.set(round.id, nowMs);
  }

  /** Takes in what an earlier process wrote last. */
  remember(rounds: readonly BalanceRound[]): void {
    for (const round of rounds) if (!this.last.has(round.clusterId)) this.last.set(round.clusterId, round);
  }

  forget(): void {
    this.last.clear();
    this.savedAt.clear();
  }
}

const isSame = (before: BalanceRound, found: Found): boolean =>
  before.why.code === found.why.code &&
  before.planId === found.planId &&
  before.mode === found.mode &&
  before.level === found.level &&
  before.goal === found.goal;
