import * as pool from '@/lib/api/endpoints/pool';
import { search } from '@/lib/server/operations/search';
import { route } from '@/lib/server/route';

export const GET = route(pool.search, search);
