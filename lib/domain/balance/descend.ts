import type { FilterName } from '../model/decision';
import { WIDTH } from './balance-resource';
import { bestMoveFrom, type MoveSearch, type PossibleMove } from './best-move';
import type { GuestRows } from './guest-rows';
import type { HostLoads, Imbalance } from './host-loads';
import { HostStrains } from './host-strains';
import { effectOf, type MoveEffect } from './move-effect';
import { ReceiverList } from './receiver-list';
import { Refusals } from './refusals';

/** Targets that refuse a host's guests before another host is looked at. */
const REFUSALS_PER_LOOK = 24;
export interface ChosenMove {
  readonly guest: number;
  readonly from: number;
  readonly to: number;
  /** By how much it lowers the root mean square of the hosts' weighed distances from the mean, in shares. */
  readonly gain: number;
  /** Imbalance of the cluster after it. */
  readonly after: Imbalance;
  readonly effect: MoveEffect;
}

export interface DescentOptions {
  /** Imbalance at which it is content. */
  readonly aim: number;
  /** By how much a move must bring its two hosts nearer to the mean (root mean square over both), in shares. */
  readonly minimumGain: number;
  readonly maximumMoves: number;
  readonly costPerSecond: Float64Array;
  /** Hosts that may give guests away now; all of them when left out. */
  readonly gives?: (host: number) => boolean;
  /** Asks the scheduler for the filter by which the host refuses the guest; null when it takes it, and holds it. */
  readonly take: (guest: number, to: number) => FilterName | null;
}

export interface Descent {
  readonly moves: readonly ChosenMove[];
  /** The most that a move would have gained that was not worth it or gained too little, as `minimumGain` measures it; 0 when there was none. */
  readonly bestRefused: number;
}

/**
 * Evens out the load of hosts by steepest descent: again and again, of the host that is furthest off the mean, the move that lowers the sum
 * of the weighed squares most, less its cost. The sum only falls, so it ends; squares make it prefer the worst hosts (the measure is the one of
 * DRS and of Proxmox's dynamic load scheduler: the standard deviation of the hosts' shares). Changes `hosts` and `guests.host`.
 */
export function descend(hosts: HostLoads, guests: GuestRows, options: DescentOptions): Descent {
  return new Descending(hosts, guests, options).run();
}

class Descending {
  private readonly moves: ChosenMove[] = [];
  private readonly refusals: Refusals;
  private readonly strains: HostStrains;
  private readonly receivers: ReceiverList;
  private readonly search: MoveSearch & { readonly settled: Uint8Array };
  private bestRefused = 0;
  /** Sum of the strains. */
  private strain: number;

  constructor(
    private readonly hosts: HostLoads,
    private readonly guests: GuestRows,
    private readonly options: DescentOptions,
  ) {
    this.refusals = new Refusals(hosts.count, guests);
    this.strains = new HostStrains(hosts, options.gives);
    this.strain = this.strains.sum;
    this.receivers = new ReceiverList(hosts, this.refusals);
    this.search = {
      hosts,
      guests,
      refusals: this.refusals,
      settled: new Uint8Array(guests.ids.length),
      costPerSecond: options.costPerSecond,
    };
  }

  run(): Descent {
    let movesAtStart = -1;
    // Hosts that were done may have something to give once others have changed: until a whole round moves nothing.
    while (movesAtStart < this.moves.length && !this.isOver()) {
      movesAtStart = this.moves.length;
      this.strains.startOver();
      for (let host = this.strains.worst(); host >= 0 && !this.isOver(); host = this.strains.worst()) this.relieve(host);
    }
    return { moves: this.moves, bestRefused: this.bestRefused };
  }

  private isOver(): boolean {
    return this.moves.length >= this.options.maximumMoves || this.hosts.imbalance().value <= this.options.aim;
  }

  /** Makes the best move from a host that the scheduler accepts; a host with none is done. */
  private relieve(from: number): void {
    for (let tries = 0; tries < REFUSALS_PER_LOOK; tries++) {
      const move = bestMoveFrom(this.search, from, this.receivers);
      if (!move || this.gainsTooLittle(move, from)) break;
      const refusedBy = this.options.take(move.guest, move.to);
      if (refusedBy === null) {
        this.make(move, from);
        return;
      }
      this.refuse(move, refusedBy);
    }
    this.strains.rest(from);
  }

  private gainsTooLittle({ gain, to }: PossibleMove, from: number): boolean {
    const both = this.hosts.strain(from) + this.hosts.strain(to);
    const nearer = Math.sqrt(both / 2) - Math.sqrt(Math.max(0, both - gain) / 2);
    if (nearer >= this.options.minimumGain) return false;
    this.bestRefused = Math.max(this.bestRefused, nearer);
    return true;
  }

  private refuse({ guest, to }: PossibleMove, filter: FilterName): void {
    this.refusals.add(guest, to, filter);
    if (this.refusals.isHopeless(guest)) this.search.settled[guest] = 1;
  }

  private make({ guest, to, gain }: PossibleMove, from: number): void {
    const effect = effectOf(this.hosts, this.guests.loads, guest * WIDTH, from, to);
    const strain = this.strain;
    this.hosts.move(this.guests.loads, guest * WIDTH, from, to);
    this.search.settled[guest] = 1; // a plan moves a guest once
    this.guests.host[guest] = to;
    this.receivers.countMove();
    this.strains.update(from);
    this.strains.update(to);
    this.strain = Math.max(0, strain - gain);
    const nearer = Math.sqrt(strain / this.hosts.count) - Math.sqrt(this.strain / this.hosts.count);
    this.moves.push({ guest, from, to, gain: nearer, after: this.hosts.imbalance(), effect });
  }
}
