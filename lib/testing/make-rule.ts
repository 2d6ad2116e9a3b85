import type { Rule } from '@/lib/domain/model/rule';

type RuleParts = Partial<Omit<Rule, 'guests' | 'hosts'>> & {
  readonly guests?: Partial<Rule['guests']>;
  readonly hosts?: Partial<Rule['hosts']>;
};

/** A hard, enabled rule that keeps its guests apart. */
export function makeRule(parts: RuleParts = {}): Rule {
  const { guests, hosts, ...rest } = parts;
  return {
    id: 'rule-1',
    revision: 1,
    name: parts.id ?? 'rule-1',
    relation: 'apart',
    hard: true,
    enabled: true,
    ...rest,
    guests: { ids: [], tags: [], ...guests },
    hosts: { ids: [], tags: [], racks: [], ...hosts },
  };
}
