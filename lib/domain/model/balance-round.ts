import type { BalanceMode, BalancePolicy } from './infrastructure';
import type { PlanReason } from './plan';

/** What the balancer found of one cluster, at one round or at several in a row with the same verdict. */
export interface BalanceRound {
  readonly id: string;
  readonly clusterId: string;
  readonly mode: BalanceMode;
  readonly level: BalancePolicy['level'];
  readonly goal: BalancePolicy['goal'];
  /** Pool times of the first and the last round of the row. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly rounds: number;
  /** Why it moved what it moved, or nothing: numbers of the last round. */
  readonly why: PlanReason;
  /** Steps of the plan it made, and the plan; null when it made none. */
  readonly steps: number;
  readonly planId: string | null;
}
