import { type Counterfactual, type FilterName, filterNames, type PlacementRequest } from '../model/decision';
import type { Ask } from './ask';
import { type Change, costOf } from './change-cost';
import type { PlacementIndex } from './placement-index';
import { proposeFor } from './possible-changes';
import { refusalMasks, rowsRefusedBy } from './refusal-masks';
import { aim, makeSpot } from './spot';
import { tryChange } from './try-change';

const SHOWN = 6;
/** Each trial places again among all hosts. */
const TRIALS = 24;
/** Hosts on which changes of two requirements are worked out. */
const NEAREST = 8;
/** Hosts in maintenance are tried one by one; further ones would say the same. */
const SAME_KIND = 2;

/**
 * The smallest changes of a refused request, or of the fleet, with which it would fit, smallest first; each was tried by placing
 * again. Changes of one requirement where that is enough, else of two (less memory and fewer vCPUs). A placement policy never makes
 * a difference here: policies prefer, they do not refuse.
 */
export function findCounterfactuals(index: PlacementIndex, request: PlacementRequest, ask: Ask): Counterfactual[] {
  const masks = refusalMasks(index, ask);
  const changesOf = (names: readonly FilterName[]) => combine(index, request, ask, masks, names);
  const singles = filterNames.flatMap((name) => changesOf([name]));
  const found = tryEach(index, request, singles);
  if (found.length > 0) return found;
  const pairs = filterNames.flatMap((first, i) => filterNames.slice(i + 1).flatMap((second) => changesOf([first, second])));
  return tryEach(index, request, pairs);
}

/** Changes that would turn the refusals of hosts refused by exactly these filters. */
function combine(index: PlacementIndex, request: PlacementRequest, ask: Ask, masks: Int32Array, names: readonly FilterName[]): Change[] {
  const rows = rowsRefusedBy(masks, names);
  const groups = names.length === 1 ? [rows] : nearestOf(index, ask, rows).map((row) => [row]); // two cuts must meet on one host
  return groups.flatMap((group) => (group.length === 0 ? [] : changesOn(group)));

  function changesOn(group: readonly number[]): Change[] {
    const proposals = names.map((name) => proposeFor(name, { view: index, request, ask, rows: group }).slice(0, TRIALS));
    return proposals.reduce<Change[]>((wholes, parts) => wholes.flatMap((whole) => parts.map((part) => ({ ...whole, ...part }))), [{}]);
  }
}

/** The hosts among these that miss the request by the least. */
function nearestOf(index: PlacementIndex, ask: Ask, rows: readonly number[]): number[] {
  const spot = makeSpot();
  const missOf = (row: number) => {
    aim(spot, index, row, ask.self);
    return ask.filters.reduce((sum, filter) => sum + (filter.passes(index, ask, spot) ? 0 : filter.shortfall(index, ask, spot)), 0);
  };
  const misses = rows.map((row) => ({ row, miss: missOf(row) }));
  return misses
    .sort((a, b) => a.miss - b.miss || a.row - b.row)
    .slice(0, NEAREST)
    .map(({ row }) => row);
}

function tryEach(index: PlacementIndex, request: PlacementRequest, changes: readonly Change[]): Counterfactual[] {
  const found: Counterfactual[] = [];
  const perKind = new Map<string, number>();
  const distinct = new Map(changes.map((change) => [JSON.stringify(change), change]));
  const ordered = [...distinct.values()].sort((a, b) => costOf(a, request) - costOf(b, request));
  let trials = 0;
  for (const change of ordered) {
    const kind = Object.keys(change).join();
    const alike = perKind.get(kind) ?? 0;
    if (alike === SAME_KIND || found.length === SHOWN || trials++ === TRIALS) continue;
    const outcome = tryChange(index, request, change);
    if (!outcome) continue;
    perKind.set(kind, alike + 1);
    found.push({ change, on: isOfFleet(change) ? 'fleet' : 'request', ...outcome });
  }
  return found;
}

const isOfFleet = (change: Change): boolean =>
  change.exitMaintenanceHostId !== undefined || change.relaxRuleId !== undefined || change.addNetwork !== undefined;
