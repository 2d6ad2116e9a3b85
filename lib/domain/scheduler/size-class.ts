import type { Ask, WeighedScorer } from './ask';
import { REFUSED } from './evaluate';
import { codeOfFilter } from './filter-codes';
import type { Filter } from './filters';
import type { PlacementIndex } from './placement-index';
import { aim, makeSpot } from './spot';

const spot = makeSpot();

/**
 * Room and scores of every host for guests of one size, type and policy, as far as they depend on what is promised and used there.
 * Only hosts on which that changed are asked again, and once for all the classes of requests that share the size.
 */
export class SizeClass {
  /** By host row: sum of the scores in billionths, or REFUSED when there is no room. */
  readonly totals: Float64Array;
  /** By host row: code of the filter that says so, 0 for none. */
  readonly refusedBy: Uint8Array;
  /** Grows whenever a host without room changes: what was told of those is then old. */
  refusalVersion = 0;
  private readonly filters: readonly Filter[];
  private readonly scorers: readonly WeighedScorer[];
  private cursor = -1;

  constructor(
    private readonly index: PlacementIndex,
    private readonly ask: Ask,
  ) {
    this.totals = new Float64Array(index.hosts.count).fill(REFUSED);
    this.refusedBy = new Uint8Array(index.hosts.count);
    this.filters = ask.filters.filter(({ reads }) => reads === 'use');
    this.scorers = ask.scorers.filter(({ scorer }) => scorer.reads === 'use');
  }

  catchUp(): void {
    const { changes } = this.index;
    if (changes.hasForgotten(this.cursor)) for (let row = 0; row < this.totals.length; row++) this.askHost(row);
    else {
      const count = changes.listSince(this.cursor);
      for (let i = 0; i < count; i++) this.askHost(changes.listed[i] ?? 0);
    }
    this.cursor = changes.head;
  }

  private askHost(row: number): void {
    aim(spot, this.index, row, null);
    const refusing = this.findRefusing();
    const code = refusing === null ? 0 : codeOfFilter[refusing.name];
    if (code !== 0 || this.refusedBy[row] !== 0) this.refusalVersion++;
    this.refusedBy[row] = code;
    this.totals[row] = code === 0 ? this.addScores() : REFUSED;
  }

  private findRefusing(): Filter | null {
    for (const filter of this.filters) if (!filter.passes(this.index, this.ask, spot)) return filter;
    return null;
  }

  private addScores(): number {
    let total = 0;
    for (const { scorer, worth } of this.scorers) total += Math.round(worth * scorer.raw(this.index, this.ask, spot));
    return total;
  }
}
