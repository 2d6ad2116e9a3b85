import * as pool from '@/lib/api/endpoints/pool';
import { changeRule } from '@/lib/server/operations/change-rule';
import { deleteRule } from '@/lib/server/operations/delete-rule';
import { route } from '@/lib/server/route';

export const PUT = route(pool.changeRule, changeRule);
export const DELETE = route(pool.deleteRule, deleteRule);
