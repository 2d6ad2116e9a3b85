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
  for (const tag of tags) keys.add(rules.keyOfTag(tag));
  for (const target of wishes.avoid) keys.add(groupKey.avoiding(target));
  for (const target of wishes.with) keys.add(groupKey.with(target));
  for (const { key } of rules.rulesFor(tags, guestId)) keys.add(key);
  return [...keys];
}
