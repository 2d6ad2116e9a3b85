import * as rules from '@/lib/api/endpoints/rules';
import { previewRule } from '@/lib/server/operations/preview-rule';
import { route } from '@/lib/server/route';

export const POST = route(rules.previewRule, previewRule);
