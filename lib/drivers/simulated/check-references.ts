import type { GuestGroup, HostGroup, ScenarioDefinition } from './scenario-definition';

export interface ReferenceError {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Named = readonly { readonly name: string }[];

/** What a schema cannot say: names that are used are there, once, and every guest has a host that can carry it. */
export function checkReferences(definition: ScenarioDefinition): readonly ReferenceError[] {
  return [
    ...doubled('clusters', definition.clusters),
    ...doubled('networks', definition.networks),
    ...doubled('storage', definition.storage),
    ...definition.hosts.flatMap((group, i) => checkHosts(definition, group, i)),
    ...definition.guests.flatMap((group, i) => checkGuests(definition, group, i)),
  ];
}

function doubled(list: 'clusters' | 'networks' | 'storage', items: Named): ReferenceError[] {
  const seen = new Set<string>();
  return items.flatMap(({ name }, i) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew ? [] : [{ path: [list, i, 'name'], message: `"${name}" is there twice` }];
  });
}

const missing = (path: readonly (string | number)[], what: string, name: string, known: Named): ReferenceError[] =>
  known.some((item) => item.name === name)
    ? []
    : [{ path, message: `there is no ${what} "${name}"; there are: ${known.map((item) => item.name).join(', ') || 'none'}` }];

const checkHosts = (definition: ScenarioDefinition, group: HostGroup, i: number): ReferenceError[] => [
  ...missing(['hosts', i, 'cluster'], 'cluster', group.cluster, definition.clusters),
  ...(group.storage ?? []).flatMap((name, k) => missing(['hosts', i, 'storage', k], 'storage pool', name, definition.storage)),
  ...(group.networks ?? []).flatMap((name, k) => missing(['hosts', i, 'networks', k], 'network', name, definition.networks)),
];

function checkGuests(definition: ScenarioDefinition, group: GuestGroup, i: number): ReferenceError[] {
  const wrong = [
    ...(group.cluster === null ? [] : missing(['guests', i, 'cluster'], 'cluster', group.cluster, definition.clusters)),
    ...(group.networks ?? []).flatMap((name, k) => missing(['guests', i, 'networks', k], 'network', name, definition.networks)),
    ...checkDemand(definition, group, i),
  ];
  if (wrong.length > 0) return wrong;
  const inCluster = definition.hosts.filter((host) => group.cluster === null || host.cluster === group.cluster);
  const carriers = inCluster.filter((host) => (group.networks ?? []).every((name) => host.networks?.includes(name) ?? true));
  if (carriers.length === 0) return [{ path: ['guests', i], message: 'no host of its cluster carries all of its networks' }];
  if (group.kind === 'container' && !carriers.some((host) => host.hypervisor === 'kvm'))
    return [{ path: ['guests', i, 'kind'], message: 'containers need a kvm host' }];
  return group.disks.length > 0 && !carriers.some((host) => hasStorage(definition, host))
    ? [{ path: ['guests', i, 'disks'], message: 'no host of its cluster reaches any storage' }]
    : [];
}

const hasStorage = (definition: ScenarioDefinition, host: HostGroup): boolean =>
  (host.storage?.length ?? definition.storage.filter((pool) => pool.cluster === null || pool.cluster === host.cluster).length) > 0 ||
  host.localStorage !== null;

const checkDemand = (definition: ScenarioDefinition, group: GuestGroup, i: number): ReferenceError[] => {
  const names = Object.keys(definition.demand).map((name) => ({ name }));
  return group.demand === null ? [] : missing(['guests', i, 'demand'], 'demand', group.demand.replace(/^trace:/, ''), names);
};
