import type { Candidate, PlacementRequest } from '@/lib/domain/model/decision';
import { explainHost } from '@/lib/domain/scheduler/explain-host';
import { readAsk } from '@/lib/domain/scheduler/place-naive';
import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { ApiError } from './problem';

/** One host as a candidate of a request, with every refusal or every score. */
export function explainTarget(index: PlacementIndex, request: PlacementRequest, hostId: string): Candidate {
  const ask = readAsk(index, request);
  const row = index.hosts.rowOf.get(hostId);
  if (row === undefined) throw new ApiError('not-found', { kind: 'host', id: hostId });
  return explainHost(index, ask, row);
}
