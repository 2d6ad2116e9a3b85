import type { PlacementRequest } from '../model/decision';
import { affinityOf } from './affinity';
import { type Ask, toAsk } from './ask';
import { countFitInRacks, evaluate, REFUSED } from './evaluate';
import type { PlacementIndex } from './placement-index';

/**
 * The plain statement of placement, and the yardstick of the quick one: ask every host, take the best total, and of equals the
 * first by name of cluster, rack, host. Answers its row, or -1 when every host refuses.
 */
export function placeNaive(index: PlacementIndex, request: PlacementRequest): number {
  const ask = readAsk(index, request);
  let best = -1;
  let bestTotal = REFUSED;
  for (let row = 0; row < index.hosts.count; row++) {
    const total = evaluate(index, ask, row);
    if (total <= bestTotal) continue;
    best = row;
    bestTotal = total;
  }
  return best;
}

/** The request with all that concerns it read from the index, by asking every host. */
export function readAsk(index: PlacementIndex, request: PlacementRequest): Ask {
  index.settle();
  const self = index.holdOf(request.guestId);
  return withRacksMeasured(index, toAsk(index, request, affinityOf(index, request, self), self));
}

/** The same as if a hard rule of the pool were soft. */
export function readAskRelaxing(index: PlacementIndex, request: PlacementRequest, ruleId: string): Ask {
  index.settle();
  const self = index.holdOf(request.guestId);
  const affinity = affinityOf(index, request, self);
  const isIt = ({ detail }: { readonly detail: string }) => detail === ruleId;
  const isNot = (term: { readonly detail: string }) => !isIt(term);
  const relaxed = {
    hard: affinity.hard.filter(isNot),
    soft: [...affinity.soft, ...affinity.hard.filter(isIt)],
    hardRacks: affinity.hardRacks.filter(isNot),
    softRacks: [...affinity.softRacks, ...affinity.hardRacks.filter(isIt)],
  };
  return withRacksMeasured(index, toAsk(index, request, relaxed, self));
}

function withRacksMeasured(index: PlacementIndex, ask: Ask): Ask {
  const racks = [...ask.affinity.hardRacks, ...ask.affinity.softRacks];
  if (racks.length === 0) return ask;
  const hostsInRack = countFitInRacks(index, ask);
  const racksThatFit = hostsInRack.filter((count) => count > 0).length;
  for (const term of racks) term.measureFrom(hostsInRack, racksThatFit);
  return ask;
}
