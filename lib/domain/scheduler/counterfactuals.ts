import { type Counterfactual, type FilterName, filterNames, type PlacementRequest } from '../model/decision';
import type { Ask } from './ask';
import { type Change, costOf } from './change-cost';
import type { PlacementIndex } from './placement-index';
import { proposeFor } from './possible-changes';
import { refusalMasks, rowsRefusedBy } from './refusal-masks';
import { tryChange } from './try-change';

const SHOWN = 6;
/** Each trial places again among all hosts. */
const TRIALS = 24;
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
  if (rows.length === 0) return [];
  const proposals = names.map((name) => proposeFor(name, { index, request, ask, rows }).slice(0, TRIALS));
  return proposals
    .reduce<readonly Change[]>((wholes, parts) => wholes.flatMap((whole) => parts.map((part) => ({ ...whole, ...part }))), [{}])
    .slice();
}

function tryEach(index: PlacementIndex, request: PlacementRequest, changes: readonly Change[]): Counterfactual[] {
  const found: Counterfactual[] = [];
  const perKind = new Map<string, number>();
  const ordered = [...changes].sort((a, b) => costOf(a, request) - costOf(b, request));
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
