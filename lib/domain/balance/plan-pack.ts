import type { BalancePolicy, Host } from '../model/infrastructure';
import type { PlanReason } from '../model/plan';
import { checkPlan } from '../plans/check-plan';
import { movesOf, powerOf } from '../plans/chosen-steps';
import { forecastHosts } from '../plans/forecast-hosts';
import { forecastImbalance } from '../plans/forecast-imbalance';
import { orderSteps } from '../plans/order-steps';
import type { PlanningView } from '../plans/planning-view';
import { type EmptiedHost, HostEmptier } from './empty-hosts';
import { packedTo } from './pack-limits';
import { PackRoom } from './pack-room';
import { toPackSteps } from './pack-steps';
import { isQuiet } from './quiet-hours';
import { readColumns } from './read-columns';
import type { Rebalance, RebalanceOptions } from './rebalance-options';
import { stayingGuest } from './staying-guest';
import { TentativeMoves } from './tentative-moves';

/** Copies of one plan at the same time, at most. */
const PARALLEL = 64;

interface Found {
  readonly hosts: number;
  readonly meanCpu: number;
  readonly wake: readonly Host[];
  readonly emptied: readonly EmptiedHost[];
}

/**
 * Packs a cluster: empties the hosts that are cheapest to empty as long as the others stay below the level's fill, and switches them
 * off; wakes hosts when the load of those that are on rises, when a guest finds no place, or when too few are left for the failures
 * that HA must survive. The scheduler chooses every target under its `packed` policy, and keeps the room that is reserved for restarts.
 */
export function planPack(view: PlanningView, clusterId: string, policy: BalancePolicy, options: RebalanceOptions): Rebalance {
  const level = options.level ?? policy.level;
  const columns = readColumns({ ...view, loads: options.forecast ?? view.loads }, clusterId, policy, options.recentMoves);
  const room = new PackRoom(view, clusterId, columns);
  const trial = new TentativeMoves(view.index);
  const emptier = new HostEmptier(view, columns, room, trial, { fill: packedTo[level], maximumMoves: policy.movesPerRound });
  const wake = room.hostsToWake();
  const emptied = wake.length > 0 ? [] : emptyAll(emptier, trial);
  const why = judge({ hosts: columns.hostList.length, meanCpu: room.meanCpu, wake, emptied }, policy, options);
  const mayAct = why.code === 'pack-wakes' || why.code === 'pack-empties';
  const parallel = { plan: PARALLEL, host: policy.movesPerHost };
  const steps = orderSteps(mayAct ? toPackSteps(view, wake, emptied) : [], parallel);
  const hosts = forecastHosts(view, movesOf(steps), powerOf(steps));
  return {
    kind: 'rebalance',
    scope: [{ kind: 'cluster', id: clusterId, name: view.inventory.clusters.get(clusterId)?.name ?? clusterId }],
    steps,
    notDone: emptier.holding.map(stayingGuest),
    hosts,
    imbalance: forecastImbalance(view, clusterId, hosts),
    checks: checkPlan(view, 'rebalance', steps),
    parallel,
    options: { clusterId, level, goal: 'pack' },
    why,
  };
}

function emptyAll(emptier: HostEmptier, trial: TentativeMoves): EmptiedHost[] {
  try {
    return emptier.emptyHosts();
  } finally {
    trial.undoTo(0);
  }
}

function judge({ hosts, meanCpu, wake, emptied }: Found, policy: BalancePolicy, { round, heldSeconds = 0 }: RebalanceOptions): PlanReason {
  if (wake.length > 0) return { code: 'pack-wakes', params: { hosts: wake.length, cpu: meanCpu } };
  if (emptied.length === 0) return { code: 'packed-enough', params: { hosts, cpu: meanCpu } };
  if (round && policy.quietHours && isQuiet(policy.quietHours, round.minuteOfDay))
    return { code: 'quiet-hours', params: policy.quietHours };
  if (round && heldSeconds < policy.holdMinutes * 60)
    return { code: 'pack-held', params: { hosts: emptied.length, minutes: Math.floor(heldSeconds / 60), of: policy.holdMinutes } };
  const watts = emptied.reduce((sum, { host }) => sum + host.watts.idle, 0);
  const moves = emptied.reduce((sum, each) => sum + each.moves.length, 0);
  return { code: 'pack-empties', params: { hosts: emptied.length, moves, watts } };
}
