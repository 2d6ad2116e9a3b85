import { type BalanceResource, balanceResources, WIDTH } from './balance-resource';

/** Largest of the weighed imbalances, and the resource that has it. */
export interface Imbalance {
  readonly value: number;
  readonly resource: BalanceResource;
}

/**
 * Loads of the hosts of one cluster as columns, one row a host and one number a resource, kept up to date move by move. A move costs
 * the two hosts that it touches, however many there are.
 */
export class HostLoads {
  /** Load as a share of the host's capacity. */
  readonly shares: Float64Array;
  /** 1 / capacity: what a load is to be multiplied with. */
  readonly perUnit: Float64Array;
  /** What every host would have if the whole load were spread by capacity; moves do not change it. */
  readonly means = new Float64Array(WIDTH);
  private readonly sums = new Float64Array(WIDTH);
  private readonly squares = new Float64Array(WIDTH);

  /** `loads` and `capacities` in the resources' own units, row by row. */
  constructor(
    readonly count: number,
    loads: Float64Array,
    capacities: Float64Array,
    readonly weights: Float64Array,
  ) {
    this.perUnit = capacities.map((capacity) => (capacity > 0 ? 1 / capacity : 0));
    this.shares = loads.map((load, at) => load * (this.perUnit[at] ?? 0));
    for (let r = 0; r < WIDTH; r++) {
      let load = 0;
      let capacity = 0;
      for (let at = r; at < loads.length; at += WIDTH) {
        load += loads[at] ?? 0;
        capacity += capacities[at] ?? 0;
      }
      this.means[r] = capacity > 0 ? load / capacity : 0;
    }
    for (let host = 0; host < count; host++) this.sum(host, 1);
  }

  /** Takes a guest's load (at an offset of `loads`) from one host to another. */
  move(loads: Float64Array, at: number, from: number, to: number): void {
    this.sum(from, -1);
    this.sum(to, -1);
    for (let r = 0; r < WIDTH; r++) {
      const load = loads[at + r] ?? 0;
      const a = from * WIDTH + r;
      const b = to * WIDTH + r;
      this.shares[a] = (this.shares[a] ?? 0) - load * (this.perUnit[a] ?? 0);
      this.shares[b] = (this.shares[b] ?? 0) + load * (this.perUnit[b] ?? 0);
    }
    this.sum(from, 1);
    this.sum(to, 1);
  }

  /** Sum of the weighed squares by which a host is off the mean. */
  strain(host: number): number {
    let strain = 0;
    for (let r = 0; r < WIDTH; r++) {
      const off = (this.shares[host * WIDTH + r] ?? 0) - (this.means[r] ?? 0);
      strain += (this.weights[r] ?? 0) * off * off;
    }
    return strain;
  }

  /** Standard deviation of the hosts' shares of one resource. */
  deviation(resource: number): number {
    if (this.count === 0) return 0;
    const mean = (this.sums[resource] ?? 0) / this.count;
    return Math.sqrt(Math.max(0, (this.squares[resource] ?? 0) / this.count - mean * mean));
  }

  /** The resource that is spread worst decides: its standard deviation times its weight. */
  imbalance(): Imbalance {
    let worst = 0;
    for (let r = 1; r < WIDTH; r++) if (this.weighed(r) > this.weighed(worst)) worst = r;
    return { value: this.weighed(worst), resource: balanceResources[worst] ?? 'cpu' };
  }

  private weighed(resource: number): number {
    return (this.weights[resource] ?? 0) * this.deviation(resource);
  }

  private sum(host: number, sign: 1 | -1): void {
    for (let r = 0; r < WIDTH; r++) {
      const share = this.shares[host * WIDTH + r] ?? 0;
      this.sums[r] = (this.sums[r] ?? 0) + sign * share;
      this.squares[r] = (this.squares[r] ?? 0) + sign * share * share;
    }
  }
}
