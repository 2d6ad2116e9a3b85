import { fillNamePattern } from './name-pattern';
import type { HostGroup, ScenarioDefinition } from './scenario-definition';

export interface NamedHost {
  readonly group: HostGroup;
  /** Place of the group in the definition. */
  readonly groupIndex: number;
  readonly name: string;
  readonly rack: string;
}

/** Every host of a scenario by name: groups counted out, spread over their racks in equal runs. */
export function namedHosts(definition: Pick<ScenarioDefinition, 'hosts'>): NamedHost[] {
  const countInRack = new Map<string, number>();
  return definition.hosts.flatMap((group, groupIndex) =>
    Array.from({ length: group.count }, (_, i) => {
      const rack = group.racks[Math.floor((i * group.racks.length) / group.count)] ?? 'a';
      const rackKey = `${rack}/${group.names}`;
      const r = (countInRack.get(rackKey) ?? 0) + 1;
      countInRack.set(rackKey, r);
      return { group, groupIndex, rack, name: fillNamePattern(group.names, { n: i + 1, r, rack }, group.count > 1) };
    }),
  );
}
