import { countByLevel, type MovesByLevel } from '@/lib/domain/balance/count-by-level';
import { planRebalance } from '@/lib/domain/balance/plan-rebalance';
import type { BalancePolicy, Cluster } from '@/lib/domain/model/infrastructure';
import type { OperationContext } from '../context';
import { viewOf } from '../plans/view-of';

/** A page that is open asks again with every frame of loads; the answer hardly changes from one to the next, and costs some plans. */
const freshMs = 10_000;

interface GoalPreview {
  readonly goal: BalancePolicy['goal'];
  readonly moves: number;
  /** Watts that the cluster would draw more afterwards; below 0 when less. */
  readonly wattsMore: number;
}

export interface BalancePreview {
  readonly moves: MovesByLevel;
  readonly goals: readonly GoalPreview[];
}

interface Known {
  readonly revision: number;
  readonly atMs: number;
  readonly preview: BalancePreview;
}

const known = new WeakMap<object, Map<string, Known>>();

/** What each level and each goal would do now; worked out at most every ten seconds a cluster, and anew when its policy changes. */
export function previewBalance(context: OperationContext, cluster: Cluster): BalancePreview {
  const byCluster = known.get(context.inventory) ?? new Map<string, Known>();
  known.set(context.inventory, byCluster);
  const last = byCluster.get(cluster.id);
  const atMs = performance.now();
  if (last && last.revision === cluster.revision && atMs - last.atMs < freshMs) return last.preview;
  const preview = workOut(context, cluster);
  byCluster.set(cluster.id, { revision: cluster.revision, atMs, preview });
  return preview;
}

function workOut(context: OperationContext, { id, policy: { balance } }: Cluster): BalancePreview {
  const view = viewOf(context);
  const goals = (['balance', 'pack'] as const).map((goal): GoalPreview => {
    const { steps, hosts } = planRebalance(view, id, balance, { ...context.balancer.knowledge, goal });
    return { goal, moves: steps.length, wattsMore: hosts.reduce((sum, { before, after }) => sum + after.watts - before.watts, 0) };
  });
  return { moves: countByLevel(view, id, balance, context.balancer.knowledge), goals };
}
