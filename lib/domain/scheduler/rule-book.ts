import type { Host } from '../model/infrastructure';
import type { Rule } from '../model/rule';
import { groupKey } from './hold';

/** A rule in force, with the host rows it speaks of. */
export interface KnownRule {
  readonly rule: Rule;
  /** Key of the group of its members: one string for all of them, so that looking it up compares no letters. */
  readonly key: string;
  /** Rows of the hosts of an `on` or `not-on` rule; empty for the other relations. */
  readonly hosts: ReadonlySet<number>;
}

/** The enabled rules, found by the tags and ids they speak of. */
export class RuleBook {
  private readonly byTag = new Map<string, KnownRule[]>();
  private readonly byGuest = new Map<string, KnownRule[]>();
  private readonly tagKeys = new Map<string, string>();

  constructor(rules: Iterable<Rule>, hosts: readonly Host[]) {
    for (const rule of [...rules].filter((each) => each.enabled).sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const known = { rule, key: oneString(groupKey.rule(rule.id)), hosts: hostsOfRule(rule, hosts) };
      for (const tag of rule.guests.tags) append(this.byTag, tag, known);
      for (const id of rule.guests.ids) append(this.byGuest, id, known);
    }
  }

  /** Key of the group of guests with a tag: one string for all of them. */
  keyOfTag(tag: string): string {
    let key = this.tagKeys.get(tag);
    if (key === undefined) this.tagKeys.set(tag, (key = oneString(groupKey.tag(tag))));
    return key;
  }

  /** Rules that speak of a guest with these tags and this id, each once, in order of rule id. */
  rulesFor(tags: readonly string[], guestId: string | null): readonly KnownRule[] {
    const found = new Set<KnownRule>(guestId === null ? [] : this.byGuest.get(guestId));
    for (const tag of tags) for (const known of this.byTag.get(tag) ?? []) found.add(known);
    return found.size < 2 ? [...found] : [...found].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  }
}

const noHosts: ReadonlySet<number> = new Set();

/**
 * The same text as the engine's one string of it. Text that was put together from parts is compared letter by letter by a slow path at
 * every look-up in a map, which was most of the time of counting a guest in; a property's name is not.
 */
const oneString = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;

function hostsOfRule(rule: Rule, hosts: readonly Host[]): ReadonlySet<number> {
  const { ids, tags, racks } = rule.hosts;
  if (ids.length + tags.length + racks.length === 0) return noHosts;
  const rows = hosts.flatMap((host, row) =>
    ids.includes(host.id) || racks.includes(host.rack) || host.tags.some((tag) => tags.includes(tag)) ? [row] : [],
  );
  return new Set(rows);
}

function append(map: Map<string, KnownRule[]>, key: string, known: KnownRule): void {
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}
