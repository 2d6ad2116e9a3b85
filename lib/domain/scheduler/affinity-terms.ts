import type { CountsByRow } from './row-counts';

/** What a term says of the hosts it lists. */
export interface Listing {
  readonly isHard: boolean;
  /** `not-on`: the listed hosts are wrong; `only-on`: all others are. */
  readonly sense: 'not-on' | 'only-on';
  readonly relation: 'avoid' | 'with' | 'together' | 'apart' | 'on' | 'not-on' | 'spread-racks';
  /** Id of the rule, or the term's target. */
  readonly detail: string;
  /** Are the hosts named themselves, and not by who lives there? */
  readonly isNamedHost?: boolean;
}

/** One wish that is either kept or broken on each host. */
export class HostTerm {
  readonly isHard: boolean;
  readonly sense: Listing['sense'];
  readonly relation: Listing['relation'];
  readonly detail: string;
  private readonly isNamedHost: boolean;
  /** Row flags of the hosts that accept guests, once known to matter. */
  private accepts: Uint8Array | null = null;

  constructor(
    private readonly counts: CountsByRow,
    /** Hosts where the guest itself is counted, once each. */
    private readonly own: readonly number[],
    listing: Listing,
  ) {
    this.isHard = listing.isHard;
    this.sense = listing.sense;
    this.relation = listing.relation;
    this.detail = listing.detail;
    this.isNamedHost = listing.isNamedHost ?? false;
  }

  /**
   * Does the term say anything? One that should be with others says nothing while none of them is on a host that accepts guests.
   * To be asked once before the rest.
   */
  isBinding(accepts: Uint8Array): boolean {
    if (this.sense === 'not-on') return this.counts.size > 0;
    if (this.isNamedHost) return true;
    this.accepts = accepts;
    for (const row of this.counts.keys()) if (this.lists(row)) return true;
    return false;
  }

  /** Members on a host beside the guest itself. */
  countOn(row: number): number {
    return (this.counts.get(row) ?? 0) - (this.own.includes(row) ? 1 : 0);
  }

  lists(row: number): boolean {
    return this.countOn(row) > 0 && (this.accepts === null || this.accepts[row] === 1);
  }

  isBrokenOn(row: number): boolean {
    return this.lists(row) === (this.sense === 'not-on');
  }

  /** Rows that may be listed; ask `lists` of each. */
  rows(): Iterable<number> {
    return this.counts.keys();
  }

  get size(): number {
    return this.counts.size;
  }
}

/** A wish to be spread over racks: members by rack, the guest itself left out. */
export class RackTerm {
  private least = 0;

  constructor(
    private readonly counts: CountsByRow,
    private readonly ownRack: number,
    readonly relation: 'spread' | 'spread-racks',
    readonly detail: string,
    readonly isHard: boolean,
  ) {}

  countIn(rack: number): number {
    return (this.counts.get(rack) ?? 0) - (rack === this.ownRack ? 1 : 0);
  }

  /**
   * Tells it how many hosts of each rack could take the guest at all, and how many racks have any: the emptiest of those racks is
   * what the others are measured from (the maximum skew of Kubernetes' topology spread, with a skew of 1). To be told once before
   * the rest.
   */
  measureFrom(hostsInRack: Int32Array, racksThatFit: number): void {
    this.least = 0;
    if (this.counts.size < racksThatFit || racksThatFit === 0) return; // one of them has no member
    let least = Number.POSITIVE_INFINITY;
    for (let rack = 0; rack < hostsInRack.length; rack++) if (hostsInRack[rack] !== 0) least = Math.min(least, this.countIn(rack));
    this.least = least;
  }

  /** Members in a rack above those in the emptiest. */
  excessIn(rack: number): number {
    return Math.max(0, this.countIn(rack) - this.least);
  }

  isBrokenIn(rack: number): boolean {
    return this.countIn(rack) > this.least;
  }
}
