import * as rules from '@/lib/api/endpoints/rules';
import { createRule } from '@/lib/server/operations/create-rule';
import { listRules } from '@/lib/server/operations/list-rules';
import { route } from '@/lib/server/route';

export const GET = route(rules.listRules, listRules);
export const POST = route(rules.createRule, createRule);
