import { filterNames, type RefusalGroup } from '../model/decision';
import type { Ask } from './ask';
import type { Filter } from './filter';
import { codeOfFilter } from './filter-codes';
import type { PlacementView } from './placement-view';
import { aim, makeSpot } from './spot';

const EXAMPLES = 3;

interface Group {
  readonly filter: Filter;
  count: number;
  /** Nearest first. */
  readonly nearest: { readonly row: number; readonly shortfall: number }[];
}

/** Refused hosts by the first filter that refuses them, with how many, and the nearest misses as examples. */
export class RefusalGroups {
  private readonly groups: (Group | undefined)[] = [];
  private readonly spot = makeSpot();

  constructor(
    private readonly view: PlacementView,
    private readonly ask: Ask,
  ) {
    for (const filter of ask.filters) this.groups[codeOfFilter[filter.name]] = { filter, count: 0, nearest: [] };
  }

  add(row: number, code: number): void {
    const group = this.groups[code];
    if (!group) return;
    group.count++;
    const shortfall = group.filter.shortfall(this.view, this.ask, aim(this.spot, this.view, row, this.ask.self));
    const { nearest } = group;
    let place = nearest.length;
    while (place > 0 && (nearest[place - 1]?.shortfall ?? 0) > shortfall) place--;
    if (place === EXAMPLES) return;
    nearest.splice(place, 0, { row, shortfall });
    if (nearest.length > EXAMPLES) nearest.pop();
  }

  /** In the order of the filters. */
  toList(): RefusalGroup[] {
    return filterNames.flatMap((name) => {
      const group = this.groups[codeOfFilter[name]];
      return group && group.count > 0 ? [{ filter: name, count: group.count, examples: this.examplesOf(group) }] : [];
    });
  }

  private examplesOf({ filter, nearest }: Group): RefusalGroup['examples'] {
    return nearest.map(({ row }) => ({
      hostId: this.view.hosts.ids[row] ?? '',
      ...filter.refusal(this.view, this.ask, aim(this.spot, this.view, row, this.ask.self)),
    }));
  }
}
