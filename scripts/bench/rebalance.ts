import { planRebalance } from '@/lib/domain/balance/plan-rebalance';
import type { Rebalance } from '@/lib/domain/balance/rebalance-options';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { runBalanceDay } from '@/lib/testing/balance-day';
import { type Benchmark, cpuSeconds, type Figures, round } from './figures';
import { type Fleet, makeUnevenFleet } from './rebalance-workload';

const fleets: readonly Fleet[] = [
  { hosts: 64, guests: 8_000 },
  { hosts: 2_500, guests: 40_000 },
];
const clusterId = 'cluster-1';

/** A whole plan of an uneven cluster, with every check and forecast that the plan page shows; no limit on moves in a round. */
export const rebalanceBenchmark: Benchmark = {
  name: 'rebalance',
  what: 'a full plan for an uneven cluster with PlanetLab-like load, at level 5',
  run: (say) => Object.assign({}, ...fleets.map((fleet) => measure(fleet, say)), measureDay(say)),
};

function measure(fleet: Fleet, say: (line: string) => void): Figures {
  const view = makeUnevenFleet(fleet);
  const name = `rebalance.${fleet.hosts}`;
  const times: number[] = [];
  let plan = planOf(view);
  for (let run = 0; run < 5; run++) {
    const began = cpuSeconds();
    plan = planOf(view);
    times.push(cpuSeconds() - began);
  }
  const [cpuBefore = 0, cpuAfter = 0] = plan.imbalance?.cpu ?? [];
  const [memoryBefore = 0, memoryAfter = 0] = plan.imbalance?.memory ?? [];
  say(
    `${fleet.hosts} hosts, ${fleet.guests} guests: ${plan.steps.length} moves, ${plan.why.code}, checks kept: ${plan.checks.every(({ ok }) => ok)}`,
  );
  return {
    [`${name}.planCpuSeconds`]: round(times.sort((a, b) => a - b)[2] ?? 0),
    [`${name}.moves`]: plan.steps.length,
    [`${name}.cpuDeviationBefore`]: round(cpuBefore),
    [`${name}.cpuDeviationAfter`]: round(cpuAfter),
    [`${name}.memoryDeviationBefore`]: round(memoryBefore),
    [`${name}.memoryDeviationAfter`]: round(memoryAfter),
  };
}

/** A day at level 5 that carries itself out: how often guests move, and whether any moves within its cooldown. */
function measureDay(say: (line: string) => void): Figures {
  const hosts = 8;
  const { moves, deviations, verdicts } = runBalanceDay({ hosts, hours: 24, policy: { mode: 'full', level: 5 } });
  const last = new Map<string, number>();
  let early = 0;
  for (const { guestId, atMs } of moves) {
    if (atMs - (last.get(guestId) ?? Number.NEGATIVE_INFINITY) < 60 * 60_000) early++;
    last.set(guestId, atMs);
  }
  say(`24 h, ${hosts} hosts: ${[...verdicts].map(([code, rounds]) => `${code} ${rounds}`).join(', ')}`);
  return {
    'rebalance.day.moves': moves.length,
    'rebalance.day.movesWithinCooldown': early,
    'rebalance.day.meanCpuDeviation': round(deviations.reduce((sum, each) => sum + each, 0) / deviations.length),
  };
}

function planOf(view: PlanningView): Rebalance {
  const policy = view.inventory.clusters.get(clusterId)?.policy.balance;
  if (!policy) throw new RangeError('the fleet has no such cluster');
  return planRebalance(view, clusterId, policy, { recentMoves: new Map() });
}
