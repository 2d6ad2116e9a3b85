import type { BalancePolicy, Host } from '../model/infrastructure';
import type { NotDone, PlanReason } from '../model/plan';
import { checkPlan } from '../plans/check-plan';
import { movesOf, powerOf } from '../plans/chosen-steps';
import { forecastHosts } from '../plans/forecast-hosts';
import { forecastImbalance } from '../plans/forecast-imbalance';
import { orderSteps } from '../plans/order-steps';
import type { PlanningView } from '../plans/planning-view';
import { type BalanceLevel, levelBands } from './balance-levels';
import { balanceResources, WIDTH } from './balance-resource';
import { type FoundMoves, findMoves } from './find-moves';
import { hostsAsleep } from './host-figures';
import { toPackSteps } from './pack-steps';
import { planPack } from './plan-pack';
import { isQuiet } from './quiet-hours';
import type { Rebalance, RebalanceOptions } from './rebalance-options';
import { stayingGuest } from './staying-guest';
import { toSteps } from './to-steps';

/** Guests that had to stay are named, up to this many. */
const NAMED = 20;
/** Copies of one plan at the same time, at most. */
const PARALLEL = 64;

/**
 * What would bring a cluster's load nearer to its goal now. `balance` moves running guests so that hosts are loaded alike, `pack` empties
 * hosts and switches them off. A plan without steps says in `why` what kept it from making any. Pure; the scheduler's columns are as they
 * were afterwards.
 */
export function planRebalance(view: PlanningView, clusterId: string, policy: BalancePolicy, options: RebalanceOptions): Rebalance {
  const goal = options.goal ?? policy.goal;
  return goal === 'pack' ? planPack(view, clusterId, policy, options) : planBalance(view, clusterId, policy, options);
}

function planBalance(view: PlanningView, clusterId: string, policy: BalancePolicy, options: RebalanceOptions): Rebalance {
  const level = options.level ?? policy.level;
  const asleep = hostsAsleep(view, clusterId);
  if (asleep.length > 0) return planWaking(view, clusterId, policy, asleep);
  const found = findMoves(view, clusterId, policy, {
    level,
    recentMoves: options.recentMoves,
    heldSeconds: options.heldSeconds ?? policy.cooldownMinutes * 60,
    maximumMoves: policy.movesPerRound,
    ...(options.forecast && { forecast: options.forecast }),
  });
  const why = judge(found, policy, level, options);
  const moves = why.code === 'balance-moves' ? found.moves : [];
  const parallel = {
    plan: Math.min(PARALLEL, Math.max(1, found.columns.hostList.length * policy.movesPerHost)),
    host: policy.movesPerHost,
  };
  const steps = orderSteps(toSteps(view, { columns: found.columns, moves }), parallel);
  const hosts = forecastHosts(view, movesOf(steps));
  const cluster = view.inventory.clusters.get(clusterId);
  return {
    kind: 'rebalance',
    scope: [{ kind: 'cluster', id: clusterId, name: cluster?.name ?? clusterId }],
    steps,
    notDone: notDoneOf(found, levelBands[level].aim),
    hosts,
    imbalance: forecastImbalance(view, clusterId, hosts),
    checks: checkPlan(view, 'rebalance', steps),
    parallel,
    options: { clusterId, level, goal: 'balance' },
    why,
  };
}

/** Hosts that packing had switched off come back first; the next round balances with them. */
function planWaking(view: PlanningView, clusterId: string, policy: BalancePolicy, asleep: readonly Host[]): Rebalance {
  const parallel = { plan: PARALLEL, host: policy.movesPerHost };
  const steps = orderSteps(toPackSteps(view, asleep, []), parallel);
  const hosts = forecastHosts(view, [], powerOf(steps));
  return {
    kind: 'rebalance',
    scope: [{ kind: 'cluster', id: clusterId, name: view.inventory.clusters.get(clusterId)?.name ?? clusterId }],
    steps,
    notDone: [],
    hosts,
    imbalance: forecastImbalance(view, clusterId, hosts),
    checks: checkPlan(view, 'rebalance', steps),
    parallel,
    options: { clusterId, level: policy.level, goal: 'balance' },
    why: { code: 'balance-wakes', params: { hosts: asleep.length } },
  };
}

/** The first of these that holds is why. */
function judge(found: FoundMoves, policy: BalancePolicy, level: BalanceLevel, { round, heldSeconds = 0 }: RebalanceOptions): PlanReason {
  const { before, after, moves, musts, columns, bestRefused } = found;
  const { threshold } = levelBands[level];
  const numbers = { imbalance: before.value, resource: before.resource };
  if (columns.hostList.length < 2) return { code: 'too-few-hosts', params: { hosts: columns.hostList.length } };
  const isCalm = before.value <= threshold;
  if (moves.length > 0 || !isCalm) {
    if (round && policy.quietHours && isQuiet(policy.quietHours, round.minuteOfDay))
      return { code: 'quiet-hours', params: policy.quietHours };
    if (round && musts === 0 && heldSeconds < policy.holdMinutes * 60)
      return { code: 'held', params: { ...numbers, minutes: Math.floor(heldSeconds / 60), of: policy.holdMinutes } };
  }
  if (moves.length > 0) return { code: 'balance-moves', params: { moves: moves.length, ...numbers, after: after.value } };
  if (isCalm)
    return level === 1 ? { code: 'nothing-must-move', params: numbers } : { code: 'balanced-enough', params: { ...numbers, threshold } };
  const inCooldown = columns.staying.filter(({ why }) => why === 'cooldown').length;
  if (columns.guestList.length === 0 && inCooldown > 0)
    return { code: 'all-in-cooldown', params: { guests: inCooldown, minutes: policy.cooldownMinutes } };
  if (columns.guestList.length === 0) return { code: 'nothing-movable', params: { guests: columns.staying.length } };
  if (bestRefused > 0) return { code: 'gains-too-little', params: { ...numbers, best: bestRefused, least: policy.minimumGain } };
  return { code: 'costs-more-than-it-gains', params: { ...numbers, threshold, cooldown: inCooldown } };
}

/** Guests that may not move, of hosts that stay too far above the mean: the largest first. */
function notDoneOf({ columns }: FoundMoves, aim: number): NotDone[] {
  const { hosts, hostList } = columns;
  const isAbove = (row: number) =>
    balanceResources.some((_name, r) => (hosts.weights[r] ?? 0) * ((hosts.shares[row * WIDTH + r] ?? 0) - (hosts.means[r] ?? 0)) > aim);
  const above = new Set(hostList.filter((_host, row) => isAbove(row)).map(({ id }) => id));
  return columns.staying
    .filter(({ guest }) => above.has(guest.status.hostId ?? ''))
    .sort((a, b) => b.guest.spec.vcpus - a.guest.spec.vcpus || a.guest.number - b.guest.number)
    .slice(0, NAMED)
    .map(stayingGuest);
}
