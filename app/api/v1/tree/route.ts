import * as pool from '@/lib/api/endpoints/pool';
import { listTree } from '@/lib/server/operations/list-tree';
import { route } from '@/lib/server/route';

export const GET = route(pool.listTree, listTree);
