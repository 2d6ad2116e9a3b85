import * as pool from '@/lib/api/endpoints/pool';
import { createRule } from '@/lib/server/operations/create-rule';
import { listRules } from '@/lib/server/operations/list-rules';
import { route } from '@/lib/server/route';

export const GET = route(pool.listRules, listRules);
export const POST = route(pool.createRule, createRule);
