import { endpoint } from '../endpoint';
import * as ha from '../schemas/ha';

const tag = 'Availability';

export const getFailurePreview = endpoint({
  id: 'getFailurePreview',
  method: 'GET',
  path: '/api/v1/hosts/{hostId}/failure-preview',
  tag,
  summary: 'If this host fails: which guests restart where, in which order and when, and which do not and why',
  answer: ha.failurePreview,
  presentOnly: true,
  status: 200,
});
export const getAvailability = endpoint({
  id: 'getAvailability',
  method: 'GET',
  path: '/api/v1/ha',
  tag,
  summary: 'HA of one cluster or of all: its policy, how many hosts may fail, who could not restart, priorities and dependencies',
  query: ha.availabilityQuery,
  answer: ha.availability,
  presentOnly: true,
  status: 200,
});
export const getFailureMatrix = endpoint({
  id: 'getFailureMatrix',
  method: 'GET',
  path: '/api/v1/ha/matrix',
  tag,
  summary: 'What each host’s failure, and that of any two, would leave off',
  query: ha.failureMatrixQuery,
  answer: ha.failureMatrix,
  presentOnly: true,
  status: 200,
});
