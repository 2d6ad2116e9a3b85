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

function measure(name: string, size: EstateSize): Figures {
  const small = makeEstate({ hosts: 400, hostsPerCluster: Math.min(400, size.hostsPerCluster), guestsPerHost: size.guestsPerHost });
  for (let i = 0; i < 5; i++) planFailover(small, drawHosts(small, LOST), { kind: 'failover' }); // the compiler has then seen what there is
  const view = makeEstate(size);
  const lost = drawHosts(view, LOST);
  const before = cpuSeconds();
  const plan = planFailover(view, lost, { kind: 'failover' });
  const seconds = cpuSeconds() - before;
  return {
    [`failover.${name}.planCpuSeconds`]: round(seconds),
    [`failover.${name}.restarts`]: plan.steps.length,
    [`failover.${name}.notRestarted`]: plan.notDone.length,
    [`failover.${name}.rulesBroken`]: countBroken(view, lost, plan),
  };
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
