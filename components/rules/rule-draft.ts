import type { SaveRuleRequest } from '@/lib/api/queries/rules';
import type { RuleInForce } from '@/lib/api/schemas/rules';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A rule as the form holds it: what it names, by name. */
export interface RuleDraft {
  readonly name: string;
  readonly relation: RuleInForce['relation'];
  readonly hard: boolean;
  readonly enabled: boolean;
  readonly guests: readonly Named[];
  readonly guestTags: readonly string[];
  readonly hosts: readonly Named[];
  readonly hostTags: readonly string[];
  readonly racks: readonly string[];
}

export const firstRuleDraft: RuleDraft = {
  name: '',
  relation: 'apart',
  hard: true,
  enabled: true,
  guests: [],
  guestTags: [],
  hosts: [],
  hostTags: [],
  racks: [],
};

export const speaksOfHosts = ({ relation }: Pick<RuleDraft, 'relation'>): boolean => relation === 'on' || relation === 'not-on';

export const toRuleDraft = ({ name, relation, hard, enabled, guests, hosts, named }: RuleInForce): RuleDraft => ({
  name,
  relation,
  hard,
  enabled,
  guests: named.guests,
  guestTags: guests.tags,
  hosts: named.hosts,
  hostTags: hosts.tags,
  racks: hosts.racks,
});

/** Hosts are left out of relations that speak of none, so that changing one's mind loses nothing in the form. */
export const toRuleRequest = (draft: RuleDraft): Omit<SaveRuleRequest, 'acceptClash'> => ({
  name: draft.name.trim(),
  relation: draft.relation,
  hard: draft.hard,
  enabled: draft.enabled,
  guests: { ids: draft.guests.map(({ id }) => id), tags: [...draft.guestTags] },
  hosts: speaksOfHosts(draft)
    ? { ids: draft.hosts.map(({ id }) => id), tags: [...draft.hostTags], racks: [...draft.racks] }
    : { ids: [], tags: [], racks: [] },
});

/** What is still missing; null when it can be saved. The name is asked for last: the effect can be seen without it. */
export function missingIn(draft: RuleDraft): 'needGuests' | 'needHosts' | 'needName' | null {
  if (draft.guests.length + draft.guestTags.length === 0) return 'needGuests';
  if (speaksOfHosts(draft) && draft.hosts.length + draft.hostTags.length + draft.racks.length === 0) return 'needHosts';
  return draft.name.trim() === '' ? 'needName' : null;
}
