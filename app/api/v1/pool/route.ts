import * as pool from '@/lib/api/endpoints/pool';
import { getPool } from '@/lib/server/operations/get-pool';
import { route } from '@/lib/server/route';

export const GET = route(pool.getPool, getPool);
