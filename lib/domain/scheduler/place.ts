import type { Decision, PlacementRequest } from '../model/decision';
import { findCounterfactuals } from './counterfactuals';
import { explainHost } from './explain-host';
import { nearestMisses } from './nearest-misses';
import { askOf, classify } from './place-fast';
import type { PlacementIndex } from './placement-index';
import { survey } from './survey';

/** Hosts that a kept decision explains in full. */
const CANDIDATES = 10;

export interface PlaceOptions {
  readonly id: string;
  /** ISO time of the decision. */
  readonly at: string;
  /** `full` also looks for the smallest changes with which a refused request would fit. */
  readonly explain: 'brief' | 'full';
}

/**
 * Chooses the host of a guest, and says why: the only thing in the program that does. Every host is asked by the filters in their
 * order; those that pass are scored under the request's policy (its own, or its cluster's) bent by its type; the best total is
 * chosen, of equal ones the first by name of cluster, rack, host, id. The same pool and request give the same answer.
 */
export function place(index: PlacementIndex, request: PlacementRequest, options: PlaceOptions): Decision {
  const classed = classify(index, request);
  const ask = askOf(classed);
  const { top, eligibleCount, refusalGroups } = survey(index, classed, CANDIDATES);
  const [first, second] = top.rows;
  const [firstTotal = 0, secondTotal = 0] = top.totals;
  const shown = first === undefined ? nearestMisses(index, ask, CANDIDATES) : top.rows;
  const candidates = shown.map((row) => explainHost(index, ask, row));
  return {
    id: options.id,
    stateRevision: index.inventory.revision,
    at: options.at,
    kind: request.kind,
    guestId: request.guestId,
    cause: request.cause,
    policy: ask.policy,
    request,
    hostsConsidered: index.hosts.count,
    eligibleCount,
    candidates,
    refusalGroups,
    chosen: hostId(index, first),
    runnerUp: hostId(index, second),
    margin: second === undefined ? null : (firstTotal - secondTotal) / ask.fullScore,
    diskPools: first === undefined ? {} : (candidates[0]?.diskPools ?? {}),
    counterfactuals: first === undefined && options.explain === 'full' ? findCounterfactuals(index, request, ask) : [],
  };
}

const hostId = (index: PlacementIndex, row: number | undefined): string | null =>
  row === undefined ? null : (index.hosts.ids[row] ?? null);
