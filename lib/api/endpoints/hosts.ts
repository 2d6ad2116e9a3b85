import { z } from 'zod';
import { endpoint } from '../endpoint';
import { historyPage, historyQuery } from '../schemas/events';
import * as hosts from '../schemas/hosts';
import { suggestions, suggestionsQuery } from '../schemas/suggestions';
import { vmTaskAnswer } from '../schemas/vms';

const tag = 'Hosts';

export const listHosts = endpoint({
  id: 'listHosts',
  method: 'GET',
  path: '/api/v1/hosts',
  tag,
  summary: 'Hosts that match a filter, a page at a time',
  query: hosts.hostListQuery,
  answer: hosts.hostPage,
  status: 200,
});
export const getHostGrid = endpoint({
  id: 'getHostGrid',
  method: 'GET',
  path: '/api/v1/hosts/grid',
  tag,
  summary: 'Every host as a few numbers, for the heat grid',
  query: hosts.hostGridQuery,
  answer: hosts.hostGrid,
  status: 200,
});
export const suggestHostFilter = endpoint({
  id: 'suggestHostFilter',
  method: 'GET',
  path: '/api/v1/hosts/suggestions',
  tag,
  summary: 'Completions of a filter, with counts',
  query: suggestionsQuery,
  answer: suggestions,
  presentOnly: true,
  status: 200,
});
export const getHost = endpoint({
  id: 'getHost',
  method: 'GET',
  path: '/api/v1/hosts/{hostId}',
  tag,
  summary: 'One host',
  answer: hosts.hostDetail,
  status: 200,
});
export const getHostUsage = endpoint({
  id: 'getHostUsage',
  method: 'GET',
  path: '/api/v1/hosts/{hostId}/usage',
  tag,
  summary: 'Who uses this host: top guests and the rest over time',
  query: hosts.hostUsageQuery,
  answer: hosts.hostUsage,
  status: 200,
});
export const listHostHistory = endpoint({
  id: 'listHostHistory',
  method: 'GET',
  path: '/api/v1/hosts/{hostId}/history',
  tag,
  summary: 'Changes and events of a host, newest first',
  query: historyQuery,
  answer: historyPage,
  status: 200,
});
export const actOnHost = endpoint({
  id: 'actOnHost',
  method: 'POST',
  path: '/api/v1/hosts/{hostId}/actions/{action}',
  tag,
  summary: 'Enter or leave maintenance',
  body: z.strictObject({}),
  answer: vmTaskAnswer,
  status: 202,
  ifMatch: true,
});
export const confirmHostOff = endpoint({
  id: 'confirmHostOff',
  method: 'POST',
  path: '/api/v1/hosts/{hostId}/actions/confirm-off',
  tag,
  summary: 'Confirm that a host whose power could not be cut is off, so that its guests start elsewhere; if it is not, they run twice',
  body: z.strictObject({}),
  answer: hosts.host,
  status: 200,
  ifMatch: true,
});
