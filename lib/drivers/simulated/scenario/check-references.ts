import { toIdPart } from './id-part';
import { type NamedHost, namedHosts } from './named-hosts';
import type { GuestGroup, HostGroup, ScenarioDefinition } from './scenario-definition';

export interface ReferenceError {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Names {
  readonly clusters: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly storage: ReadonlySet<string>;
  readonly demand: ReadonlySet<string>;
  readonly hosts: ReadonlyMap<string, NamedHost>;
}

/** What a schema cannot say: names that are used are there, once, and every guest has a host that can carry it. */
export function checkReferences(definition: ScenarioDefinition): readonly ReferenceError[] {
  const hosts = namedHosts(definition);
  const names: Names = {
    clusters: new Set(definition.clusters.map(({ name }) => name)),
    networks: new Set(definition.networks.map(({ name }) => name)),
    storage: new Set(definition.storage.map(({ name }) => name)),
    demand: new Set(Object.keys(definition.demand)),
    hosts: new Map(hosts.map((host) => [host.name, host])),
  };
  return [
    ...doubled(definition.clusters.map(({ name }, i) => ({ name, path: ['clusters', i, 'name'] }))),
    ...doubled(definition.networks.map(({ name }, i) => ({ name, path: ['networks', i, 'name'] }))),
    ...doubled(definition.storage.map(({ name }, i) => ({ name, path: ['storage', i, 'name'] }))),
    ...doubled(hosts.map(({ name, groupIndex }) => ({ name, path: ['hosts', groupIndex, 'names'] }))),
    ...definition.hosts.flatMap((group, i) => checkHosts(names, group, i)),
    ...definition.guests.flatMap((group, i) => checkGuests(definition, names, group, i)),
  ];
}

function doubled(items: readonly { readonly name: string; readonly path: readonly (string | number)[] }[]): ReferenceError[] {
  const seen = new Set<string>();
  return items.flatMap(({ name, path }) => {
    const isNew = !seen.has(toIdPart(name));
    seen.add(toIdPart(name));
    return isNew ? [] : [{ path, message: `"${name}" is there twice` }];
  });
}

function missing(
  path: readonly (string | number)[],
  what: string,
  name: string,
  known: Pick<ReadonlySet<string>, 'has' | 'keys'>,
): ReferenceError[] {
  if (known.has(name)) return [];
  const some = [...known.keys()].slice(0, 8);
  return [{ path, message: `there is no ${what} "${name}"; there are: ${some.join(', ') || 'none'}` }];
}

const checkHosts = (names: Names, group: HostGroup, i: number): ReferenceError[] => [
  ...missing(['hosts', i, 'cluster'], 'cluster', group.cluster, names.clusters),
  ...(group.storage ?? []).flatMap((name, k) => missing(['hosts', i, 'storage', k], 'storage pool', name, names.storage)),
  ...(group.networks ?? []).flatMap((name, k) => missing(['hosts', i, 'networks', k], 'network', name, names.networks)),
];

function checkGuests(definition: ScenarioDefinition, names: Names, group: GuestGroup, i: number): ReferenceError[] {
  const unknown = [
    ...(group.cluster === null ? [] : missing(['guests', i, 'cluster'], 'cluster', group.cluster, names.clusters)),
    ...(group.host === null ? [] : missing(['guests', i, 'host'], 'host', group.host, names.hosts)),
    ...(group.networks ?? []).flatMap((name, k) => missing(['guests', i, 'networks', k], 'network', name, names.networks)),
    ...group.disks.flatMap((disk, k) =>
      disk.storage === null ? [] : missing(['guests', i, 'disks', k], 'storage pool', disk.storage, names.storage),
    ),
    ...(group.demand === null ? [] : missing(['guests', i, 'demand'], 'demand', group.demand.replace(/^trace:/, ''), names.demand)),
  ];
  return unknown.length > 0 ? unknown : checkCarriers(definition, candidateHosts(definition, names, group), group, i);
}

function candidateHosts(definition: ScenarioDefinition, names: Names, group: GuestGroup): readonly HostGroup[] {
  const named = group.host === null ? undefined : names.hosts.get(group.host);
  return named ? [named.group] : definition.hosts.filter((host) => group.cluster === null || host.cluster === group.cluster);
}

function checkCarriers(definition: ScenarioDefinition, hosts: readonly HostGroup[], group: GuestGroup, i: number): ReferenceError[] {
  const byDefault = definition.networks.find((network) => network.default) ?? definition.networks[0];
  const networks = group.networks ?? (byDefault ? [byDefault.name] : []);
  const wired = hosts.filter((host) => networks.every((name) => host.networks?.includes(name) ?? true));
  if (wired.length === 0) return [{ path: ['guests', i], message: 'none of its hosts carries all of its networks' }];
  const able = wired.filter((host) => group.kind === 'vm' || host.hypervisor === 'kvm');
  if (able.length === 0) return [{ path: ['guests', i, 'kind'], message: 'containers need a kvm host' }];
  return able.some((host) => reachesDisks(definition, host, group.disks))
    ? []
    : [{ path: ['guests', i, 'disks'], message: 'none of its hosts reaches all the storage it needs' }];
}

function reachesDisks(definition: ScenarioDefinition, host: HostGroup, disks: GuestGroup['disks']): boolean {
  const isOpen = (pool: ScenarioDefinition['storage'][number]): boolean => pool.cluster === null || pool.cluster === host.cluster;
  const isReached = (name: string): boolean =>
    host.storage ? host.storage.includes(name) : definition.storage.some((pool) => pool.name === name && isOpen(pool));
  const hasAny = host.localStorage !== null || (host.storage ? host.storage.length > 0 : definition.storage.some(isOpen));
  return disks.every((disk) => (disk.storage === null ? hasAny : isReached(disk.storage)));
}
