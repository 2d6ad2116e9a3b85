import type { FilterName } from '../model/decision';
import type { Ask } from './ask';
import { codeOfFilter } from './filter-codes';
import type { PlacementView } from './placement-view';
import { aim, makeSpot } from './spot';

const bitOf = (name: FilterName): number => 1 << codeOfFilter[name];

/** By host row: a bit for every filter that refuses. Says which hosts would pass if only some requirements were dropped. */
export function refusalMasks(view: PlacementView, ask: Ask): Int32Array {
  const spot = makeSpot();
  return Int32Array.from({ length: view.hosts.count }, (_, row) => {
    aim(spot, view, row, ask.self);
    let mask = 0;
    for (const filter of ask.filters) if (!filter.passes(view, ask, spot)) mask |= bitOf(filter.name);
    return mask;
  });
}

/** Rows refused by exactly these filters. */
export function rowsRefusedBy(masks: Int32Array, names: readonly FilterName[]): number[] {
  const wanted = names.reduce((mask, name) => mask | bitOf(name), 0);
  const rows: number[] = [];
  for (let row = 0; row < masks.length; row++) if (masks[row] === wanted) rows.push(row);
  return rows;
}
