import { endpoint } from '../endpoint';
import * as balance from '../schemas/balance';

const tag = 'Balance';

export const getBalance = endpoint({
  id: 'getBalance',
  method: 'GET',
  path: '/api/v1/balance',
  tag,
  summary: 'How evenly a cluster is loaded, what each level would move now, and why the balancer does what it does',
  query: balance.balanceQuery,
  answer: balance.balance,
  status: 200,
  presentOnly: true,
});
export const listBalanceRounds = endpoint({
  id: 'listBalanceRounds',
  method: 'GET',
  path: '/api/v1/balance/history',
  tag,
  summary: 'Rounds of the balancer, newest first, also those without a move, each with its reason',
  query: balance.balanceHistoryQuery,
  answer: balance.balanceHistory,
  status: 200,
  presentOnly: true,
});
export const getImbalance = endpoint({
  id: 'getImbalance',
  method: 'GET',
  path: '/api/v1/balance/imbalance',
  tag,
  summary: 'How unevenly the hosts of a cluster were loaded over the last days',
  query: balance.imbalanceQuery,
  answer: balance.imbalanceAnswer,
  status: 200,
  presentOnly: true,
});
