import * as pool from '@/lib/api/endpoints/pool';
import { listNetworks } from '@/lib/server/operations/list-networks';
import { route } from '@/lib/server/route';

export const GET = route(pool.listNetworks, listNetworks);
