import { z } from 'zod';
import { endpoint } from '../endpoint';
import { listOf } from '../schemas/pool';
import * as rules from '../schemas/rules';

const tag = 'Rules';

export const listRules = endpoint({
  id: 'listRules',
  method: 'GET',
  path: '/api/v1/rules',
  tag,
  summary: 'Placement rules, with the guests they speak of and those that break them',
  answer: listOf(rules.ruleInForce),
  status: 200,
});
export const createRule = endpoint({
  id: 'createRule',
  method: 'POST',
  path: '/api/v1/rules',
  tag,
  summary: 'Add a placement rule',
  body: rules.saveRuleRequest,
  answer: rules.rule,
  status: 201,
  idempotent: true,
});
export const previewRule = endpoint({
  id: 'previewRule',
  method: 'POST',
  path: '/api/v1/rules/preview',
  tag,
  summary: 'What a rule would mean for the running pool: members, violators, clashes, repair; nothing is saved',
  body: rules.rulePreviewRequest,
  answer: rules.rulePreview,
  status: 200,
});
export const listRuleClashes = endpoint({
  id: 'listRuleClashes',
  method: 'GET',
  path: '/api/v1/rules/clashes',
  tag,
  summary: 'Hard rules in force that cannot all be kept, each time the smallest set',
  answer: z.object({ items: z.array(rules.ruleClash), revision: z.number().int() }),
  status: 200,
});
export const changeRule = endpoint({
  id: 'changeRule',
  method: 'PUT',
  path: '/api/v1/rules/{ruleId}',
  tag,
  summary: 'Replace a placement rule',
  body: rules.saveRuleRequest,
  answer: rules.rule,
  status: 200,
  ifMatch: true,
});
export const deleteRule = endpoint({
  id: 'deleteRule',
  method: 'DELETE',
  path: '/api/v1/rules/{ruleId}',
  tag,
  summary: 'Remove a placement rule',
  status: 204,
  ifMatch: true,
});
