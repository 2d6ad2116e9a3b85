import * as rules from '@/lib/api/endpoints/rules';
import { listRuleClashes } from '@/lib/server/operations/list-rule-clashes';
import { route } from '@/lib/server/route';

export const GET = route(rules.listRuleClashes, listRuleClashes);
