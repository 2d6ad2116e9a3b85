import { REFUSED } from './evaluate';
import type { ClassedRequest } from './place-fast';
import type { PlacementIndex } from './placement-index';

/** What every host answers to one request. */
export interface Survey {
  /** By host row: sum of scores in billionths, or REFUSED. */
  readonly totals: Float64Array;
  /** By host row: code of the first filter that refuses, 0 for none. */
  readonly refusedBy: Uint8Array;
  readonly eligibleCount: number;
}

/** Reads the answers of all hosts from the request's class; only hosts that the guest is on are asked anew. */
export function survey(index: PlacementIndex, { base, overlay }: ClassedRequest): Survey {
  const totals = new Float64Array(index.hosts.count);
  const refusedBy = new Uint8Array(index.hosts.count);
  let eligibleCount = 0;
  for (let row = 0; row < totals.length; row++) {
    const total = overlay ? overlay.totalOn(row) : base.totalOn(row);
    totals[row] = total;
    if (total !== REFUSED) eligibleCount++;
    else refusedBy[row] = overlay ? overlay.refusedBy(row) : base.refusedBy(row);
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
