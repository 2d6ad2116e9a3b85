import { z } from 'zod';
import { endpoint } from '../endpoint';
import * as pool from '../schemas/pool';

const tag = 'Pool';

export const getPool = endpoint({
  id: 'getPool',
  method: 'GET',
  path: '/api/v1/pool',
  tag,
  summary: 'All resources as one',
  answer: pool.pool,
  status: 200,
});
export const getAbout = endpoint({
  id: 'getAbout',
  method: 'GET',
  path: '/api/v1/about',
  tag,
  summary: 'Version, scenario and clock',
  answer: pool.about,
  presentOnly: true,
  status: 200,
});
export const listClusters = endpoint({
  id: 'listClusters',
  method: 'GET',
  path: '/api/v1/clusters',
  tag,
  summary: 'Clusters with their policies',
  answer: pool.listOf(pool.cluster),
  status: 200,
});
export const changeCluster = endpoint({
  id: 'changeCluster',
  method: 'PATCH',
  path: '/api/v1/clusters/{clusterId}',
  tag,
  summary: 'Change overcommit, HA reserve or placement policy',
  body: pool.changeClusterRequest,
  answer: pool.cluster,
  status: 200,
  ifMatch: true,
});
export const listStoragePools = endpoint({
  id: 'listStoragePools',
  method: 'GET',
  path: '/api/v1/storage-pools',
  tag,
  summary: 'Storage pools',
  answer: pool.listOf(pool.storagePool),
  status: 200,
});
export const listNetworks = endpoint({
  id: 'listNetworks',
  method: 'GET',
  path: '/api/v1/networks',
  tag,
  summary: 'Networks',
  answer: pool.listOf(pool.network),
  status: 200,
});
export const listTree = endpoint({
  id: 'listTree',
  method: 'GET',
  path: '/api/v1/tree',
  tag,
  summary: 'One level of the inventory tree',
  query: pool.treeQuery,
  answer: pool.treeAnswer,
  status: 200,
});
export const search = endpoint({
  id: 'search',
  method: 'GET',
  path: '/api/v1/search',
  tag,
  summary: 'Objects and tasks by name, address or tag',
  query: pool.searchQuery,
  answer: pool.searchAnswer,
  status: 200,
});
export const listViews = endpoint({
  id: 'listViews',
  method: 'GET',
  path: '/api/v1/views',
  tag,
  summary: 'Saved views',
  query: z.strictObject({ page: pool.savedView.shape.page.optional() }),
  answer: pool.listOf(pool.savedView),
  presentOnly: true,
  status: 200,
});
export const saveView = endpoint({
  id: 'saveView',
  method: 'POST',
  path: '/api/v1/views',
  tag,
  summary: 'Save a view',
  body: pool.saveViewRequest,
  answer: pool.savedView,
  presentOnly: true,
  status: 201,
});
export const deleteView = endpoint({
  id: 'deleteView',
  method: 'DELETE',
  path: '/api/v1/views/{viewId}',
  tag,
  summary: 'Remove a saved view',
  presentOnly: true,
  status: 204,
});
