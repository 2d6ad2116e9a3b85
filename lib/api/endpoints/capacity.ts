import { endpoint } from '../endpoint';
import * as capacity from '../schemas/capacity';

const tag = 'Capacity';

export const getCapacity = endpoint({
  id: 'getCapacity',
  method: 'GET',
  path: '/api/v1/capacity',
  tag,
  summary: 'Daily peaks of the pool, and how long each resource lasts at its present growth',
  answer: capacity.capacity,
  status: 200,
});
export const listRightSizes = endpoint({
  id: 'listRightSizes',
  method: 'GET',
  path: '/api/v1/capacity/sizing',
  tag,
  summary: 'Guests that are idle, too big or too small by what they did',
  query: capacity.rightSizingQuery,
  answer: capacity.rightSizing,
  status: 200,
});
export const compareScenarios = endpoint({
  id: 'compareScenarios',
  method: 'POST',
  path: '/api/v1/capacity/scenarios',
  tag,
  summary: 'What would happen if VMs or hosts came or went, beside the pool as it is; nothing is written',
  body: capacity.compareScenariosRequest,
  answer: capacity.scenarioComparison,
  status: 200,
});
