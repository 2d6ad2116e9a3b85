import * as rules from '@/lib/api/endpoints/rules';
import { changeRule } from '@/lib/server/operations/change-rule';
import { deleteRule } from '@/lib/server/operations/delete-rule';
import { route } from '@/lib/server/route';

export const PUT = route(rules.changeRule, changeRule);
export const DELETE = route(rules.deleteRule, deleteRule);
