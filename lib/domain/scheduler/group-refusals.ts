import { filterNames, type RefusalGroup } from '../model/decision';
import type { Ask } from './ask';
import type { PlacementIndex } from './placement-index';
import { aim, makeSpot } from './spot';

const EXAMPLES = 3;

/** Refused hosts by the first filter that refuses them, with how many, and the nearest misses as examples. */
export function groupRefusals(index: PlacementIndex, ask: Ask, refusedBy: Uint8Array): RefusalGroup[] {
  const counts = new Int32Array(filterNames.length + 1);
  const nearest: { row: number; shortfall: number }[][] = filterNames.map(() => []);
  const spot = makeSpot();
  for (let row = 0; row < refusedBy.length; row++) {
    const code = refusedBy[row] ?? 0;
    if (code === 0) continue;
    counts[code] = (counts[code] ?? 0) + 1;
    const filter = ask.filters.find(({ name }) => name === filterNames[code - 1]);
    const misses = nearest[code - 1];
    if (filter && misses) keepNearest(misses, row, filter.shortfall(index, ask, aim(spot, index, row, ask.self)));
  }
  return filterNames.flatMap((name, i) => {
    const filter = ask.filters.find((each) => each.name === name);
    const count = counts[i + 1] ?? 0;
    if (!filter || count === 0) return [];
    const examples = (nearest[i] ?? []).map(({ row }) => ({
      hostId: index.hosts.ids[row] ?? '',
      ...filter.refusal(index, ask, aim(spot, index, row, ask.self)),
    }));
    return [{ filter: name, count, examples }];
  });
}

function keepNearest(misses: { row: number; shortfall: number }[], row: number, shortfall: number): void {
  if (misses.length === EXAMPLES && (misses[EXAMPLES - 1]?.shortfall ?? 0) <= shortfall) return;
  let place = misses.length;
  while (place > 0 && (misses[place - 1]?.shortfall ?? 0) > shortfall) place--;
  misses.splice(place, 0, { row, shortfall });
  if (misses.length > EXAMPLES) misses.pop();
}
