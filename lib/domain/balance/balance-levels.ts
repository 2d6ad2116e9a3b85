import type { BalancePolicy } from '../model/infrastructure';

export type BalanceLevel = BalancePolicy['level'];
export const balanceLevels = [1, 2, 3, 4, 5] as const satisfies readonly BalanceLevel[];

/** When a level begins to move guests, and at what it is content: imbalance in shares, as `imbalanceOf` measures it. */
export interface LevelBand {
  readonly threshold: number;
  readonly aim: number;
}

/**
 * Level 1 moves only what must move: guests that break a hard rule, and guests of hosts that suffer. The others also even the load out
 * once the imbalance is above their threshold, and stop clearly below it: a balancer that stopped at its threshold would be called
 * again by the next breath of the load.
 */
export const levelBands: Readonly<Record<BalanceLevel, LevelBand>> = {
  1: { threshold: Number.POSITIVE_INFINITY, aim: Number.POSITIVE_INFINITY },
  2: { threshold: 0.2, aim: 0.12 },
  3: { threshold: 0.1, aim: 0.06 },
  4: { threshold: 0.06, aim: 0.035 },
  5: { threshold: 0.03, aim: 0.02 },
};
