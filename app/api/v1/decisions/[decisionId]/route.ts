import * as placements from '@/lib/api/endpoints/placements';
import { getDecision } from '@/lib/server/operations/get-decision';
import { route } from '@/lib/server/route';

export const GET = route(placements.getDecision, getDecision);
