import * as plans from '@/lib/api/endpoints/plans';
import { createPlan } from '@/lib/server/operations/create-plan';
import { listPlans } from '@/lib/server/operations/list-plans';
import { route } from '@/lib/server/route';

export const GET = route(plans.listPlans, listPlans);
export const POST = route(plans.createPlan, createPlan);
