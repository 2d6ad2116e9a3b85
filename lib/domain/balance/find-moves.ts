import type { Cause } from '../model/cause';
import type { BalancePolicy } from '../model/infrastructure';
import type { Rule } from '../model/rule';
import type { PlanningView } from '../plans/planning-view';
import { repairMoves } from '../rules/repair-moves';
import { type BalanceLevel, levelBands } from './balance-levels';
import { WIDTH } from './balance-resource';
import { type ChosenMove, type DescentOptions, descend } from './descend';
import type { Imbalance } from './host-loads';
import type { RecentMoves } from './is-movable';
import { benefitSeconds, moveCosts } from './move-cost';
import { effectOf } from './move-effect';
import { type BalanceColumns, readColumns } from './read-columns';
import { TentativeMoves } from './tentative-moves';

/** Above these shares a host has too little left: its guests wait for CPU, or its memory is about to be ballooned. */
const suffersFrom = { cpu: 0.9, memory: 0.95 };

const balancer: Cause = { kind: 'balancer', id: null };

export interface FoundMove extends ChosenMove {
  readonly reason: { readonly kind: 'rule'; readonly rule: Rule } | { readonly kind: 'suffering' } | { readonly kind: 'imbalance' };
}

export interface FoundMoves {
  readonly columns: BalanceColumns;
  /** What must move comes first. */
  readonly moves: readonly FoundMove[];
  /** How many of them must move whatever the level. */
  readonly musts: number;
  /** Imbalance before all of them, after what must move, and after all. */
  readonly before: Imbalance;
  readonly afterMusts: Imbalance;
  readonly after: Imbalance;
  /** See Descent.bestRefused. */
  readonly bestRefused: number;
}

export interface FindOptions {
  readonly level: BalanceLevel;
  readonly recentMoves: RecentMoves;
  /** How long the imbalance has lasted, in seconds: what a move is worth grows with it. */
  readonly heldSeconds: number;
  readonly maximumMoves: number;
  /** Loads to decide by; those of the view when left out. */
  readonly forecast?: PlanningView['loads'];
}

/**
 * The moves of a round: guests that break hard rules, then guests of hosts that suffer, then, when the imbalance is above the level's
 * threshold, what evens the load out down to the level's aim. Each is accepted by the scheduler with those before it counted.
 */
export function findMoves(view: PlanningView, clusterId: string, policy: BalancePolicy, options: FindOptions): FoundMoves {
  const columns = readColumns({ ...view, loads: options.forecast ?? view.loads }, clusterId, policy, options.recentMoves);
  const trial = new TentativeMoves(view.index);
  try {
    return new Finder(view, columns, policy, options, trial).find();
  } finally {
    trial.undoTo(0);
  }
}

class Finder {
  private readonly costPerSecond: Float64Array;

  constructor(
    private readonly view: PlanningView,
    private readonly columns: BalanceColumns,
    private readonly policy: BalancePolicy,
    private readonly options: FindOptions,
    private readonly trial: TentativeMoves,
  ) {
    this.costPerSecond = moveCosts(columns.hosts, columns.hostList, benefitSeconds(options.heldSeconds));
  }

  find(): FoundMoves {
    const { hosts } = this.columns;
    const before = hosts.imbalance();
    const musts = [...this.repairRules(), ...this.relieveSuffering()];
    const band = levelBands[this.options.level];
    const afterMusts = hosts.imbalance();
    const isUneven = afterMusts.value > band.threshold;
    const evened = isUneven ? this.evenOut(band.aim, this.options.maximumMoves - musts.length) : { moves: [], bestRefused: 0 };
    const moves = [...musts, ...evened.moves];
    return {
      columns: this.columns,
      moves,
      musts: musts.length,
      before,
      afterMusts,
      after: hosts.imbalance(),
      bestRefused: evened.bestRefused,
    };
  }

  private repairRules(): FoundMove[] {
    const { hosts, hostList, guests, guestList } = this.columns;
    const rules = [...this.view.inventory.rules.values()].filter(({ enabled, hard }) => enabled && hard);
    if (rules.length === 0) return [];
    const rowOfHost = new Map(hostList.map(({ id }, row) => [id, row]));
    const rowOfGuest = new Map(guestList.map(({ id }, row) => [id, row]));
    const made: FoundMove[] = [];
    for (const { guest, rule, toHostId } of repairMoves(this.view.index, rules, balancer).moves) {
      const row = rowOfGuest.get(guest.id);
      const to = rowOfHost.get(toHostId);
      if (row === undefined || to === undefined || made.length >= this.options.maximumMoves || this.trial.take(guest, toHostId) !== null)
        continue;
      const from = guests.host[row] ?? 0;
      const effect = effectOf(hosts, guests.loads, row * WIDTH, from, to);
      hosts.move(guests.loads, row * WIDTH, from, to);
      guests.host[row] = to;
      made.push({ guest: row, from, to, gain: 0, after: hosts.imbalance(), effect, reason: { kind: 'rule', rule } });
    }
    return made;
  }

  private relieveSuffering(): FoundMove[] {
    const { shares } = this.columns.hosts;
    const gives = (host: number) => (shares[host * WIDTH] ?? 0) > suffersFrom.cpu || (shares[host * WIDTH + 1] ?? 0) > suffersFrom.memory;
    const { moves } = this.descend({ aim: 0, minimumGain: 0, maximumMoves: this.options.maximumMoves, gives });
    return moves.map((move) => ({ ...move, reason: { kind: 'suffering' } }));
  }

  private evenOut(aim: number, maximumMoves: number): { moves: FoundMove[]; bestRefused: number } {
    const { moves, bestRefused } = this.descend({ aim, minimumGain: this.policy.minimumGain, maximumMoves });
    return { moves: moves.map((move) => ({ ...move, reason: { kind: 'imbalance' } })), bestRefused };
  }

  private descend(options: Omit<DescentOptions, 'costPerSecond' | 'take'>) {
    const { hosts, hostList, guests, guestList } = this.columns;
    const take = (row: number, to: number) => {
      const guest = guestList[row];
      const host = hostList[to];
      return guest && host ? this.trial.take(guest, host.id) : 'host-up';
    };
    return descend(hosts, guests, { ...options, costPerSecond: this.costPerSecond, take });
  }
}
