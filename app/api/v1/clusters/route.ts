import * as pool from '@/lib/api/endpoints/pool';
import { listClusters } from '@/lib/server/operations/list-clusters';
import { route } from '@/lib/server/route';

export const GET = route(pool.listClusters, listClusters);
