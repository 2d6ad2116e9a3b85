import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { Balance, balanceQuery } from '@/lib/api/schemas/balance';
import { levelBands } from '@/lib/domain/balance/balance-levels';
import { type ClusterImbalance, clusterImbalance } from '@/lib/domain/balance/cluster-imbalance';
import type { Cluster, Host } from '@/lib/domain/model/infrastructure';
import type { Plan } from '@/lib/domain/model/plan';
import { previewBalance } from '../balance/preview-balance';
import { rebalancesOf } from '../balance/proposals';
import type { OperationContext } from '../context';
import { viewOf } from '../plans/view-of';
import { ApiError } from '../problem';

/** A proposal that a person asked for and left says nothing about a cluster as it is later. */
const personsPlanMs = 60 * 60_000;

/** How evenly a cluster is loaded now, what could be done about it, and what the balancer thinks of it. */
export function getBalance(context: OperationContext, { query }: { query: z.output<typeof balanceQuery> }): ReadOnly<Balance> {
  const view = viewOf(context);
  const clusters = [...context.inventory.clusters.values()]
    .map((cluster) => ({ cluster, imbalance: clusterImbalance(view, cluster.id) }))
    .sort((a, b) => b.imbalance.value - a.imbalance.value || (a.cluster.name < b.cluster.name ? -1 : 1));
  const chosen = query.clusterId === undefined ? clusters[0] : clusters.find(({ cluster }) => cluster.id === query.clusterId);
  if (!chosen) throw new ApiError('not-found', { kind: 'cluster', id: query.clusterId ?? '' });
  return { ...toBalance(context, chosen.cluster, chosen.imbalance), clusters: clusters.map((each) => toSummary(context, each)) };
}

function toBalance(context: OperationContext, cluster: Cluster, imbalance: ClusterImbalance): Omit<ReadOnly<Balance>, 'clusters'> {
  const plan = openPlan(context, cluster.id);
  const hosts = [...context.inventory.hosts.values()]
    .filter(({ clusterId }) => clusterId === cluster.id)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((host) => toHost(context, host, plan));
  const preview = previewBalance(context, cluster);
  const watts = hosts.reduce((sum, host) => sum + host.watts, 0);
  const round = context.balancer.lastRound(cluster.id);
  const nextAt = context.balancer.nextRoundAt(cluster.id);
  return {
    clusterId: cluster.id,
    clusterName: cluster.name,
    revision: cluster.revision,
    at: new Date(context.now()).toISOString(),
    policy: cluster.policy.balance,
    excludedGuests: cluster.policy.balance.excludedGuestIds.map((id) => ({ id, name: context.inventory.guests.get(id)?.name ?? id })),
    imbalance,
    levels: ([1, 2, 3, 4, 5] as const).map((level) => ({ level, moves: preview.moves[level], ...bandOf(level) })),
    goals: preview.goals.map(({ goal, moves, wattsMore }) => ({ goal, moves, watts: Math.max(0, watts + wattsMore) })),
    hosts,
    watts,
    plan: plan && toPlanLine(plan),
    verdict: round && { why: round.why, at: round.lastAt, since: round.firstAt, rounds: round.rounds },
    nextRoundAt: nextAt === null ? null : new Date(nextAt).toISOString(),
  };
}

const bandOf = (level: Cluster['policy']['balance']['level']) => {
  const { threshold, aim } = levelBands[level];
  return Number.isFinite(threshold) ? { threshold, aim } : { threshold: null, aim: null };
};

/** What runs, before what is scheduled, before the balancer's proposal, before what a person has just asked for. */
function openPlan({ inventory, now }: OperationContext, clusterId: string): Plan | null {
  const order = ['running', 'rolling-back', 'scheduled', 'proposed'];
  const rank = ({ status, cause }: Plan) => 2 * order.indexOf(status.state) + (cause.kind === 'balancer' ? 0 : 1);
  const isOld = ({ status, cause, createdAt }: Plan) =>
    status.state === 'proposed' && cause.kind !== 'balancer' && now() - Date.parse(createdAt) > personsPlanMs;
  const plans = rebalancesOf(inventory, clusterId).filter((plan) => !isOld(plan));
  plans.sort((a, b) => rank(a) - rank(b) || b.revision - a.revision);
  return plans[0] ?? null;
}

function toHost({ inventory, loads, balancer }: OperationContext, host: Host, plan: Plan | null): ReadOnly<Balance['hosts'][number]> {
  const shares = (from: typeof loads | typeof balancer.knowledge.forecast) => {
    const cpu = from.value('host', host.id, 'cpu.used');
    const memory = from.value('host', host.id, 'memory.used');
    return cpu === null || memory === null ? null : { cpu, memory: memory / host.capacity.memoryBytes };
  };
  const after = plan?.spec.hosts.find(({ hostId }) => hostId === host.id)?.after;
  return {
    id: host.id,
    name: host.name,
    state: host.status.state,
    inMaintenance: host.spec.maintenance || host.status.maintenance !== 'none',
    guests: inventory.guestIdsOn(host.id).size,
    load: shares(loads),
    forecast: shares(balancer.knowledge.forecast),
    after: after ? { cpu: after.cpu, memory: after.memory } : null,
    watts: loads.value('host', host.id, 'power') ?? 0,
  };
}

const toPlanLine = ({ id, status, spec, cause, createdAt }: Plan): NonNullable<Balance['plan']> => ({
  id,
  state: status.state,
  steps: spec.steps.length - spec.skipped.length,
  imbalance: spec.imbalance && worstOf(spec.imbalance),
  byBalancer: cause.kind === 'balancer',
  createdAt,
});

const worstOf = ({ cpu, memory }: NonNullable<Plan['spec']['imbalance']>): [number, number] => [
  Math.max(cpu[0], memory[0]),
  Math.max(cpu[1], memory[1]),
];

function toSummary(
  { inventory }: OperationContext,
  { cluster, imbalance }: { readonly cluster: Cluster; readonly imbalance: ClusterImbalance },
): Balance['clusters'][number] {
  const { mode, level } = cluster.policy.balance;
  const hosts = [...inventory.hosts.values()].filter(({ clusterId }) => clusterId === cluster.id).length;
  return { id: cluster.id, name: cluster.name, mode, imbalance: imbalance.value, threshold: bandOf(level).threshold, hosts };
}
