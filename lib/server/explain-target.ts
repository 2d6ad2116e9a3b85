import type { Candidate, PlacementRequest } from '@/lib/domain/model/decision';
import { diskPoolsOn, explainHost } from '@/lib/domain/scheduler/explain-host';
import { readAsk } from '@/lib/domain/scheduler/place-naive';
import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { ApiError } from './problem';

/** One host as a candidate of a request, with every refusal or every score. */
export function explainTarget(index: PlacementIndex, request: PlacementRequest, hostId: string): Candidate {
  return explainHost(index, readAsk(index, request), rowOf(index, hostId));
}

/** The storage pool of each disk of a request on one host that has room for them, by disk id. */
export const choosePoolsOn = (index: PlacementIndex, request: PlacementRequest, hostId: string): Readonly<Record<string, string>> =>
  diskPoolsOn(index, readAsk(index, request), rowOf(index, hostId));

function rowOf(index: PlacementIndex, hostId: string): number {
  const row = index.hosts.rowOf.get(hostId);
  if (row === undefined) throw new ApiError('not-found', { kind: 'host', id: hostId });
  return row;
}
