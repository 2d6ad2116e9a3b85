import { WIDTH } from './balance-resource';
import type { Receivers } from './best-move';
import type { HostLoads } from './host-loads';
import type { Refusals } from './refusals';

/** Up to this many hosts, every one of them is tried as a target. */
const ALL_UP_TO = 96;
/** Of more, the emptiest in all and the emptiest of each resource are tried. */
const OVERALL = 24;
const PER_RESOURCE = 8;
/** Moves after which the list is made anew: the first on it have filled up by then. */
const LASTS_MOVES = 24;

/**
 * The hosts that are worth trying as targets: a short list in a large cluster, so that a move costs the same there as in a small one.
 * It is made anew as they fill up.
 */
export class ReceiverList implements Receivers {
  rows: Int32Array;
  private movesLeft = LASTS_MOVES;
  private readonly score: Float64Array;
  /** By resource: how far the emptiest on the list is below the mean, and the share of a host that a unit of load is at least and at most. */
  private readonly deepest = new Float64Array(WIDTH);
  private readonly leastPerUnit = new Float64Array(WIDTH).fill(Number.POSITIVE_INFINITY);
  private readonly mostPerUnit = new Float64Array(WIDTH);

  constructor(
    private readonly hosts: HostLoads,
    private readonly refusals: Refusals,
  ) {
    this.score = new Float64Array(hosts.count);
    for (let at = 0; at < hosts.perUnit.length; at++) {
      const r = at % WIDTH;
      this.leastPerUnit[r] = Math.min(this.leastPerUnit[r] ?? 0, hosts.perUnit[at] ?? 0);
      this.mostPerUnit[r] = Math.max(this.mostPerUnit[r] ?? 0, hosts.perUnit[at] ?? 0);
    }
    this.rows = this.list();
    this.measure();
  }

  /** To be told of every move. */
  countMove(): void {
    if (--this.movesLeft > 0) return;
    this.movesLeft = LASTS_MOVES;
    this.rows = this.list();
    this.measure();
  }

  mostTaken(loads: Float64Array, at: number): number {
    let most = 0;
    for (let r = 0; r < WIDTH; r++) {
      const load = loads[at + r] ?? 0;
      const least = load * (this.leastPerUnit[r] ?? 0);
      most += (this.hosts.weights[r] ?? 0) * (2 * load * (this.mostPerUnit[r] ?? 0) * (this.deepest[r] ?? 0) - least * least);
    }
    return most;
  }

  private measure(): void {
    const { shares, means } = this.hosts;
    this.deepest.fill(0);
    for (const row of this.rows)
      for (let r = 0; r < WIDTH; r++) this.deepest[r] = Math.max(this.deepest[r] ?? 0, (means[r] ?? 0) - (shares[row * WIDTH + r] ?? 0));
  }

  private list(): Int32Array {
    if (this.hosts.count <= ALL_UP_TO) return Int32Array.from({ length: this.hosts.count }, (_, row) => row);
    this.scoreOverall();
    const chosen = new Set(lowest(this.score, OVERALL));
    for (let r = 0; r < WIDTH; r++) {
      if ((this.hosts.weights[r] ?? 0) === 0) continue;
      this.startScore();
      this.addScore(r);
      for (const row of lowest(this.score, PER_RESOURCE)) chosen.add(row);
    }
    return Int32Array.from(chosen).sort();
  }

  private scoreOverall(): void {
    this.startScore();
    for (let r = 0; r < WIDTH; r++) this.addScore(r);
  }

  /** Hosts without any room score worst. */
  private startScore(): void {
    for (let row = 0; row < this.hosts.count; row++) this.score[row] = this.refusals.isFull(row) ? Number.POSITIVE_INFINITY : 0;
  }

  /** Adds how far each host is above (or, negative, below) the mean of a resource. */
  private addScore(r: number): void {
    const { shares, means, weights, count } = this.hosts;
    const weight = weights[r] ?? 0;
    const mean = means[r] ?? 0;
    for (let row = 0; row < count; row++) this.score[row] = (this.score[row] ?? 0) + weight * ((shares[row * WIDTH + r] ?? 0) - mean);
  }
}

/** Rows of the lowest values, in one pass: each value is held against the highest of those kept. */
function lowest(values: Float64Array, count: number): number[] {
  const kept: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    if (value >= limit) continue;
    let place = kept.length;
    while (place > 0 && (values[kept[place - 1] ?? 0] ?? 0) > value) place--;
    kept.splice(place, 0, row);
    if (kept.length > count) kept.pop();
    if (kept.length === count) limit = values[kept[count - 1] ?? 0] ?? 0;
  }
  return kept;
}
