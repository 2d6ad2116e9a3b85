import { countByLevel, type MovesByLevel } from '@/lib/domain/balance/count-by-level';
import type { Cluster } from '@/lib/domain/model/infrastructure';
import type { OperationContext } from '../context';
import { viewOf } from '../plans/view-of';

/** A page that is open asks again with every frame of loads; the answer hardly changes from one to the next, and costs a plan. */
const freshMs = 10_000;

interface Known {
  readonly revision: number;
  readonly atMs: number;
  readonly counts: MovesByLevel;
}

const known = new WeakMap<object, Map<string, Known>>();

/** How many steps each level would make now; worked out at most every ten seconds a cluster, and anew when its policy changes. */
export function previewLevels(context: OperationContext, cluster: Cluster): MovesByLevel {
  const byCluster = known.get(context.inventory) ?? new Map<string, Known>();
  known.set(context.inventory, byCluster);
  const last = byCluster.get(cluster.id);
  const atMs = performance.now();
  if (last && last.revision === cluster.revision && atMs - last.atMs < freshMs) return last.counts;
  const counts = countByLevel(viewOf(context), cluster.id, cluster.policy.balance, context.balancer.knowledge);
  byCluster.set(cluster.id, { revision: cluster.revision, atMs, counts });
  return counts;
}
