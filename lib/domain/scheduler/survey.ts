import type { Ask } from './ask';
import { firstRefusing, REFUSED, totalOf } from './evaluate';
import { codeOfFilter } from './filter-codes';
import type { PlacementIndex } from './placement-index';
import { aim, makeSpot } from './spot';

/** What every host answers to one request. */
export interface Survey {
  /** By host row: sum of scores in billionths, or REFUSED. */
  readonly totals: Float64Array;
  /** By host row: place of the first refusing filter in filterNames, counted from 1; 0 for a host that passes. */
  readonly refusedBy: Uint8Array;
  readonly eligibleCount: number;
}

/** Asks every host. */
export function surveyAll(index: PlacementIndex, ask: Ask): Survey {
  const totals = new Float64Array(index.hosts.count).fill(REFUSED);
  const refusedBy = new Uint8Array(index.hosts.count);
  const spot = makeSpot();
  let eligibleCount = 0;
  for (let row = 0; row < index.hosts.count; row++) {
    const first = firstRefusing(index, ask, aim(spot, index, row, ask.self));
    if (first !== null) refusedBy[row] = codeOfFilter[first];
    else {
      totals[row] = totalOf(index, ask, spot);
      eligibleCount++;
    }
  }
  return { totals, refusedBy, eligibleCount };
}

/** Rows of the `count` best hosts, best first, of equals the first row first. */
export function bestRows(totals: Float64Array, count: number): number[] {
  const rows: number[] = [];
  let worst = REFUSED;
  for (let row = 0; row < totals.length; row++) {
    const total = totals[row] ?? REFUSED;
    if (total <= worst) continue; // below the last one kept, or refused
    let place = rows.length;
    while (place > 0 && (totals[rows[place - 1] ?? 0] ?? REFUSED) < total) place--;
    rows.splice(place, 0, row);
    if (rows.length > count) rows.pop();
    if (rows.length === count) worst = totals[rows[count - 1] ?? 0] ?? REFUSED;
  }
  return rows;
}
