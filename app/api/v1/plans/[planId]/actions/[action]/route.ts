import * as plans from '@/lib/api/endpoints/plans';
import { actOnPlan } from '@/lib/server/operations/act-on-plan';
import { route } from '@/lib/server/route';

export const POST = route(plans.actOnPlan, actOnPlan);
