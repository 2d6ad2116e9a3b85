import * as plans from '@/lib/api/endpoints/plans';
import { changePlan } from '@/lib/server/operations/change-plan';
import { getPlan } from '@/lib/server/operations/get-plan';
import { route } from '@/lib/server/route';

export const GET = route(plans.getPlan, getPlan);
export const PATCH = route(plans.changePlan, changePlan);
