import { toIdPart } from './id-part';
import { type NamedHost, namedHosts } from './named-hosts';
import type { GuestGroup, HostGroup, ScenarioDefinition } from './scenario-definition';

export interface DefinitionError {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Names {
  readonly clusters: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly storage: ReadonlyMap<string, StoragePool>;
  readonly demand: ReadonlySet<string>;
  readonly hosts: ReadonlyMap<string, NamedHost>;
  readonly hostsOfCluster: ReadonlyMap<string, readonly HostGroup[]>;
}

type StoragePool = ScenarioDefinition['storage'][number];

/** What a schema cannot say: names that are used are there, once, and every guest has a host that can carry it. */
export function checkReferences(definition: ScenarioDefinition): readonly DefinitionError[] {
  const hosts = namedHosts(definition);
  const names: Names = {
    clusters: new Set(definition.clusters.map(({ name }) => name)),
    networks: new Set(definition.networks.map(({ name }) => name)),
    storage: new Map(definition.storage.map((pool) => [pool.name, pool])),
    demand: new Set(Object.keys(definition.demand)),
    hosts: new Map(hosts.map((host) => [host.name, host])),
    hostsOfCluster: new Map(definition.clusters.map(({ name }) => [name, definition.hosts.filter(({ cluster }) => cluster === name)])),
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

function doubled(items: readonly { readonly name: string; readonly path: readonly (string | number)[] }[]): DefinitionError[] {
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
): DefinitionError[] {
  if (known.has(name)) return [];
  const some = [...known.keys()].slice(0, 8);
  return [{ path, message: `there is no ${what} "${name}"; there are: ${some.join(', ') || 'none'}` }];
}

const checkHosts = (names: Names, group: HostGroup, i: number): DefinitionError[] => [
  ...missing(['hosts', i, 'cluster'], 'cluster', group.cluster, names.clusters),
  ...(group.storage ?? []).flatMap((name, k) => missing(['hosts', i, 'storage', k], 'storage pool', name, names.storage)),
  ...(group.networks ?? []).flatMap((name, k) => missing(['hosts', i, 'networks', k], 'network', name, names.networks)),
];

function checkGuests(definition: ScenarioDefinition, names: Names, group: GuestGroup, i: number): DefinitionError[] {
  const unknown = [
    ...(group.cluster === null ? [] : missing(['guests', i, 'cluster'], 'cluster', group.cluster, names.clusters)),
    ...(group.host === null ? [] : missing(['guests', i, 'host'], 'host', group.host, names.hosts)),
    ...(group.networks ?? []).flatMap((name, k) => missing(['guests', i, 'networks', k], 'network', name, names.networks)),
    ...group.disks.flatMap((disk, k) =>
      disk.storage === null ? [] : missing(['guests', i, 'disks', k], 'storage pool', disk.storage, names.storage),
    ),
    ...(group.demand === null ? [] : missing(['guests', i, 'demand'], 'demand', group.demand.replace(/^trace:/, ''), names.demand)),
  ];
  return unknown.length > 0 ? unknown : checkCarriers(definition, names, group, i);
}

function candidateHosts(definition: ScenarioDefinition, names: Names, group: GuestGroup): readonly HostGroup[] {
  const named = group.host === null ? undefined : names.hosts.get(group.host);
  if (named) return [named.group];
  return group.cluster === null ? definition.hosts : (names.hostsOfCluster.get(group.cluster) ?? []);
}

/** The first host that will do ends the search: files name a hundred thousand guests and thousands of hosts. */
function checkCarriers(definition: ScenarioDefinition, names: Names, group: GuestGroup, i: number): DefinitionError[] {
  const byDefault = definition.networks.find((network) => network.default) ?? definition.networks[0];
  const networks = group.networks ?? (byDefault ? [byDefault.name] : []);
  const isWired = (host: HostGroup) => networks.every((name) => host.networks?.includes(name) ?? true);
  const isAble = (host: HostGroup) => group.kind === 'vm' || host.hypervisor === 'kvm';
  const hosts = candidateHosts(definition, names, group);
  if (hosts.some((host) => isWired(host) && isAble(host) && reachesDisks(definition, names, host, group.disks))) return [];
  const wired = hosts.filter(isWired);
  if (wired.length === 0) return [{ path: ['guests', i], message: 'none of its hosts carries all of its networks' }];
  return wired.some(isAble)
    ? [{ path: ['guests', i, 'disks'], message: 'none of its hosts reaches all the storage it needs' }]
    : [{ path: ['guests', i, 'kind'], message: 'containers need a kvm host' }];
}

function reachesDisks(definition: ScenarioDefinition, names: Names, host: HostGroup, disks: GuestGroup['disks']): boolean {
  const isOpen = (pool: StoragePool | undefined): boolean => pool !== undefined && (pool.cluster === null || pool.cluster === host.cluster);
  const isReached = (name: string): boolean => (host.storage ? host.storage.includes(name) : isOpen(names.storage.get(name)));
  const hasAny = (): boolean => host.localStorage !== null || (host.storage ? host.storage.length > 0 : definition.storage.some(isOpen));
  return disks.every((disk) => (disk.storage === null ? hasAny() : isReached(disk.storage)));
}
