import * as placements from '@/lib/api/endpoints/placements';
import { countFits } from '@/lib/server/operations/count-fits';
import { route } from '@/lib/server/route';

export const POST = route(placements.countFits, countFits);
