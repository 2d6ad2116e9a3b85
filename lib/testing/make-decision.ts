import { systemCause } from '@/lib/domain/model/cause';
import type { Decision } from '@/lib/domain/model/decision';
import { makeRequest } from './make-request';

/** vm-1 was put on host-1, the only host there was. */
export function makeDecision(parts: Partial<Decision> = {}): Decision {
  return {
    id: 'dec-1',
    stateRevision: 1,
    at: '2026-11-22T10:00:00.000Z',
    kind: 'create',
    guestId: 'vm-1',
    cause: systemCause,
    policy: 'balanced',
    request: makeRequest({ guestId: 'vm-1' }),
    hostsConsidered: 1,
    eligibleCount: 1,
    candidates: [],
    refusalGroups: [],
    chosen: 'host-1',
    runnerUp: null,
    margin: null,
    diskPools: {},
    counterfactuals: [],
    ...parts,
  };
}
