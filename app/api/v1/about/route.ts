import * as pool from '@/lib/api/endpoints/pool';
import { getAbout } from '@/lib/server/operations/get-about';
import { route } from '@/lib/server/route';

export const GET = route(pool.getAbout, getAbout);
