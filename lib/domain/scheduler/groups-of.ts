import { groupKey } from './hold';
import type { RuleBook } from './rule-book';

/** Keys of the groups that a guest with these wishes is a member of, each once. */
export function groupsOf(
  rules: RuleBook,
  guestId: string | null,
  tags: readonly string[],
  wishes: { readonly avoid: readonly string[]; readonly with: readonly string[] },
): string[] {
  const keys = new Set<string>();
  for (const tag of tags) keys.add(groupKey.tag(tag));
  for (const target of wishes.avoid) keys.add(groupKey.avoiding(target));
  for (const target of wishes.with) keys.add(groupKey.with(target));
  for (const { rule } of rules.rulesFor(tags, guestId)) keys.add(groupKey.rule(rule.id));
  return [...keys];
}
