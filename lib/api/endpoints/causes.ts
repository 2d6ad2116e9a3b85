import { endpoint } from '../endpoint';
import { causeChain, causesQuery } from '../schemas/causes';

export const getCauses = endpoint({
  id: 'getCauses',
  method: 'GET',
  path: '/api/v1/causes',
  tag: 'Tasks and events',
  summary: 'Why something happened: the chain from an effect back to the fault, the person or the policy behind it',
  query: causesQuery,
  answer: causeChain,
  status: 200,
});
