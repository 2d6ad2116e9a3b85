import { findClashes } from '@/lib/domain/rules/find-clashes';
import { toRuleClash } from '../answers/to-rule';
import type { OperationContext } from '../context';

/** Hard rules in force that cannot all be kept. */
export const listRuleClashes = ({ inventory }: OperationContext) => ({
  items: findClashes(inventory.rules.values(), inventory).map((clash) => toRuleClash(clash, inventory)),
  revision: inventory.revision,
});
