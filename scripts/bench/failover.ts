import { planFailover } from '@/lib/domain/ha/plan-failover';
import type { PlanDraft } from '@/lib/domain/model/plan';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { drawHosts, type EstateSize, makeEstate } from './failover-workload';
import { type Benchmark, cpuSeconds, type Figures, round } from './figures';

const LOST = 0.05;

const estates: Readonly<Record<string, EstateSize>> = {
  '50clusters': { hosts: 5000, hostsPerCluster: 100, guestsPerHost: 18 },
  '1cluster': { hosts: 5000, hostsPerCluster: 5000, guestsPerHost: 18 },
};

/** 5 % of 5,000 hosts fail at once while a hard rule keeps most guests apart: all restarts planned, with targets, times and loads. */
export const failoverBenchmark: Benchmark = {
  name: 'failover',
  what: '5 % of 5,000 hosts lost, four guests of five under a hard rule that keeps them apart: one plan of all restarts',
  run: () => Object.assign({}, ...Object.entries(estates).map(([name, size]) => measure(name, size))) as Figures,
};

/** Different hosts are lost each time, as the first plan of a process also pays for compiling. */
const RUNS = 7;

function measure(name: string, size: EstateSize): Figures {
  const view = makeEstate(size);
  const plans = Array.from({ length: RUNS }, (_, run) => planLoss(view, run));
  const seconds = plans.map((plan) => plan.seconds).sort((a, b) => a - b);
  return {
    [`failover.${name}.planCpuSeconds.first`]: round(plans[0]?.seconds ?? 0),
    [`failover.${name}.planCpuSeconds.p50`]: round(seconds[Math.floor(RUNS / 2)] ?? 0),
    [`failover.${name}.planCpuSeconds.best`]: round(seconds[0] ?? 0),
    [`failover.${name}.restarts`]: plans[0]?.restarts ?? 0,
    [`failover.${name}.notRestarted`]: Math.max(...plans.map((plan) => plan.notRestarted)),
    [`failover.${name}.rulesBroken`]: plans.reduce((sum, plan) => sum + plan.broken, 0),
  };
}

function planLoss(view: PlanningView, run: number) {
  const lost = drawHosts(view, LOST, run);
  const before = cpuSeconds();
  const plan = planFailover(view, lost, { kind: 'failover' });
  const seconds = cpuSeconds() - before;
  return { seconds, restarts: plan.steps.length, notRestarted: plan.notDone.length, broken: countBroken(view, lost, plan) };
}

/** Pairs of guests of one application that would run on one host. */
function countBroken({ inventory }: PlanningView, lost: readonly string[], { steps }: PlanDraft): number {
  const target = new Map(steps.map(({ object, toHostId }) => [object.id, toHostId]));
  const isLost = new Set(lost);
  const seen = new Set<string>();
  let broken = 0;
  for (const guest of inventory.guests.values()) {
    const hostId = target.get(guest.id) ?? guest.status.hostId ?? '';
    if (isLost.has(hostId)) continue;
    for (const tag of guest.spec.tags) {
      const key = `${tag} ${hostId}`;
      if (seen.has(key)) broken++;
      seen.add(key);
    }
  }
  return broken;
}
