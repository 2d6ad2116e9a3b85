import * as learn from '@/lib/api/endpoints/learn';
import { getMission } from '@/lib/server/operations/get-mission';
import { route } from '@/lib/server/route';

export const GET = route(learn.getMission, getMission);
