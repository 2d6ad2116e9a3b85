import * as pool from '@/lib/api/endpoints/pool';
import { changeCluster } from '@/lib/server/operations/change-cluster';
import { route } from '@/lib/server/route';

export const PATCH = route(pool.changeCluster, changeCluster);
