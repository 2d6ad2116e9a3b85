import type { RefusalGroup } from '../model/decision';
import { REFUSED } from './evaluate';
import { codeOfFilter } from './filter-codes';
import { RefusalGroups } from './group-refusals';
import type { Overlay } from './overlay';
import { askOf, type ClassedRequest } from './place-fast';
import type { PlacementIndex } from './placement-index';
import type { RequestClass } from './request-class';
import { TopRows } from './top-rows';

/** What the hosts answer to one request, in brief. */
export interface Survey {
  readonly top: TopRows;
  readonly eligibleCount: number;
  readonly refusalGroups: readonly RefusalGroup[];
}

/**
 * Reads the best hosts and the refusals of all from what the request's class knows. Where rules only forbid some hosts, just those
 * are looked at; where they leave only some, or the guest is somewhere already, all are gone through.
 */
export function survey(index: PlacementIndex, classed: ClassedRequest, count: number): Survey {
  const { base, overlay } = classed;
  if (overlay === null) return { top: topOf(index, base, count), ...base.refusals };
  return overlay.self !== null || overlay.narrowest !== null ? surveyAll(index, classed, count) : surveyListed(index, base, overlay, count);
}

function topOf(index: PlacementIndex, base: RequestClass, count: number): TopRows {
  const { blockStarts } = index.hosts;
  const top = new TopRows(count);
  for (let block = base.firstBlock; block < base.endBlock; block++) {
    if (base.boundOf(block) < top.threshold) continue;
    const end = blockStarts[block + 1] ?? 0;
    for (let row = blockStarts[block] ?? 0; row < end; row++) top.offer(row, base.totalOn(row));
  }
  return top;
}

function surveyListed(index: PlacementIndex, base: RequestClass, overlay: Overlay, count: number): Survey {
  const { blockStarts, rack } = index.hosts;
  const { refusalGroups, eligibleCount } = base.refusals;
  const byRules = new RefusalGroups(index, overlay.ask);
  const top = new TopRows(count);
  let forbidden = 0;
  const forbid = (row: number) => {
    forbidden++;
    byRules.add(row, codeOfFilter.rules);
  };
  index.marks.clear();
  overlay.eachListed((row) => index.marks.add(row));
  for (let block = base.firstBlock; block < base.endBlock; block++) {
    const inRack = rack[blockStarts[block] ?? 0] ?? 0;
    const isClosed = overlay.isClosed(inRack);
    const rackScore = overlay.rackScore(inRack);
    if (!isClosed && !index.marks.hasInBlock(block) && base.boundOf(block) + rackScore + overlay.bestScore < top.threshold) continue;
    const end = blockStarts[block + 1] ?? 0;
    for (let row = blockStarts[block] ?? 0; row < end; row++) {
      const total = overlay.totalOn(row);
      if (total !== REFUSED) top.offer(row, total);
      else if (base.totalOn(row) !== REFUSED) forbid(row);
    }
  }
  return { top, eligibleCount: eligibleCount - forbidden, refusalGroups: [...refusalGroups, ...byRules.toList()] };
}

function surveyAll(index: PlacementIndex, classed: ClassedRequest, count: number): Survey {
  const { base, overlay } = classed;
  const top = new TopRows(count);
  const groups = new RefusalGroups(index, askOf(classed));
  let eligibleCount = 0;
  for (let row = 0; row < index.hosts.count; row++) {
    const total = overlay ? overlay.totalOn(row) : base.totalOn(row);
    if (total === REFUSED) groups.add(row, overlay ? overlay.refusedBy(row) : base.refusedBy(row));
    else {
      eligibleCount++;
      top.offer(row, total);
    }
  }
  return { top, eligibleCount, refusalGroups: groups.toList() };
}
