import { endpoint } from '../endpoint';
import * as plans from '../schemas/plans';

const tag = 'Plans';

export const listPlans = endpoint({
  id: 'listPlans',
  method: 'GET',
  path: '/api/v1/plans',
  tag,
  summary: 'Plans of every kind, newest first',
  query: plans.planListQuery,
  answer: plans.planPage,
  status: 200,
});
export const createPlan = endpoint({
  id: 'createPlan',
  method: 'POST',
  path: '/api/v1/plans',
  tag,
  summary: 'Work out a plan and keep it as a proposal; nothing is carried out',
  body: plans.planRequest,
  answer: plans.plan,
  status: 201,
});
export const getPlan = endpoint({
  id: 'getPlan',
  method: 'GET',
  path: '/api/v1/plans/{planId}',
  tag,
  summary: 'One plan: steps, predicted loads, checks, progress, measurements',
  answer: plans.plan,
  status: 200,
});
export const changePlan = endpoint({
  id: 'changePlan',
  method: 'PATCH',
  path: '/api/v1/plans/{planId}',
  tag,
  summary: 'Leave steps out, choose for guests that cannot move; loads and checks are worked out again',
  body: plans.changePlanRequest,
  answer: plans.plan,
  status: 200,
  ifMatch: true,
});
export const actOnPlan = endpoint({
  id: 'actOnPlan',
  method: 'POST',
  path: '/api/v1/plans/{planId}/actions/{action}',
  tag,
  summary: 'Apply, schedule, cancel, roll back, discard or check a plan again',
  body: plans.planActionRequest,
  answer: plans.plan,
  status: 202,
  ifMatch: true,
});
