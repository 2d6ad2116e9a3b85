import type { BalancePolicy } from '../model/infrastructure';
import type { PlanDraft, PlanReason } from '../model/plan';
import type { PlanningView } from '../plans/planning-view';
import type { RecentMoves } from './is-movable';

export interface RebalanceOptions {
  /** Those of the policy when left out. */
  readonly level?: BalancePolicy['level'];
  readonly goal?: BalancePolicy['goal'];
  readonly recentMoves: RecentMoves;
  /** Loads to decide by (a forecast); those of the view when left out. What the plan shows is always worked out from the view's. */
  readonly forecast?: PlanningView['loads'];
  /** How long the imbalance has lasted, in seconds; when left out, as long as a moved guest stays at least. */
  readonly heldSeconds?: number;
  /**
   * Given for a round of the balancer, which must wait until the imbalance has lasted and may not move anything in quiet hours; left
   * out when a person asks. Local minute of the day, 0 to 1439.
   */
  readonly round?: { readonly minuteOfDay: number };
}

/** A plan, and in one sentence why it does what it does, or nothing. */
export type Rebalance = PlanDraft & { readonly why: PlanReason };
