import * as pool from '@/lib/api/endpoints/pool';
import { listStoragePools } from '@/lib/server/operations/list-storage-pools';
import { route } from '@/lib/server/route';

export const GET = route(pool.listStoragePools, listStoragePools);
