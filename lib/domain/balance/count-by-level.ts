import type { BalancePolicy } from '../model/infrastructure';
import type { PlanningView } from '../plans/planning-view';
import { type BalanceLevel, balanceLevels, levelBands } from './balance-levels';
import { findMoves } from './find-moves';
import { planPack } from './plan-pack';
import type { RebalanceOptions } from './rebalance-options';

export type MovesByLevel = Readonly<Record<BalanceLevel, number>>;

/**
 * How many steps each level would make now, were it asked by a person. For `balance` one search answers for all: every level walks the
 * same way down, and stops where it is content.
 */
export function countByLevel(view: PlanningView, clusterId: string, policy: BalancePolicy, options: RebalanceOptions): MovesByLevel {
  const goal = options.goal ?? policy.goal;
  const count = goal === 'pack' ? countPacking(view, clusterId, policy, options) : countBalancing(view, clusterId, policy, options);
  const [none = 0, low = 0, middle = 0, high = 0, highest = 0] = balanceLevels.map(count);
  return { 1: none, 2: low, 3: middle, 4: high, 5: highest };
}

function countBalancing(view: PlanningView, clusterId: string, policy: BalancePolicy, options: RebalanceOptions) {
  const { moves, musts, afterMusts } = findMoves(view, clusterId, policy, {
    level: 5,
    recentMoves: options.recentMoves,
    heldSeconds: options.heldSeconds ?? policy.cooldownMinutes * 60,
    maximumMoves: policy.movesPerRound,
    ...(options.forecast && { forecast: options.forecast }),
  });
  return (level: BalanceLevel): number => {
    const { threshold, aim } = levelBands[level];
    if (afterMusts.value <= threshold) return musts;
    const content = moves.findIndex((move, i) => i >= musts && move.after.value <= aim);
    return content === -1 ? moves.length : content + 1;
  };
}

const countPacking = (view: PlanningView, clusterId: string, policy: BalancePolicy, options: RebalanceOptions) => (level: BalanceLevel) =>
  planPack(view, clusterId, policy, { recentMoves: options.recentMoves, ...(options.forecast && { forecast: options.forecast }), level })
    .steps.length;
