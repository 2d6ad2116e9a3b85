import { type Host, type Network, noFencing, type StoragePool } from '@/lib/domain/model/infrastructure';
import { type HardwareModel, hardwareCatalogue } from './hardware-catalogue';
import { toIdPart } from './id-part';
import { namedHosts } from './named-hosts';
import type { HostGroup, ScenarioDefinition } from './scenario-definition';

type New<Thing> = Omit<Thing, 'revision'>;

export interface BuiltHosts {
  readonly hosts: New<Host>[];
  readonly storagePools: New<StoragePool>[];
  readonly networks: New<Network>[];
}

export const clusterIdOf = (name: string): string => `cluster-${toIdPart(name)}`;
export const networkIdOf = (name: string): string => `net-${toIdPart(name)}`;
export const poolIdOf = (name: string): string => `pool-${toIdPart(name)}`;

/** Hosts, their own datastores, the shared pools and the networks of a scenario. */
export function buildHosts(definition: ScenarioDefinition, since: string): BuiltHosts {
  const networks = buildNetworks(definition);
  const storagePools = buildSharedPools(definition);
  const hosts: New<Host>[] = [];
  for (const { group, name, rack } of namedHosts(definition)) {
    const local = buildLocalPool(group, name);
    if (local) storagePools.push(local);
    hosts.push(buildHost(group, name, rack, since, reachablePools(definition, group, local), definition));
  }
  return { hosts, storagePools, networks };
}

function buildHost(
  group: HostGroup,
  name: string,
  rack: string,
  since: string,
  storagePoolIds: string[],
  definition: ScenarioDefinition,
): New<Host> {
  const hardware = hardwareOf(group);
  const networks = group.networks ?? definition.networks.map((network) => network.name);
  return {
    id: `host-${toIdPart(name)}`,
    name,
    clusterId: clusterIdOf(group.cluster),
    rack,
    hypervisor: group.hypervisor,
    model: hardware.model,
    cpuGeneration: hardware.cpuGeneration,
    cpuModel: hardware.cpuModel,
    capacity: {
      sockets: hardware.sockets,
      cores: hardware.cores,
      mhz: hardware.mhz,
      memoryBytes: group.memory ?? hardware.memoryBytes,
    },
    networkIds: networks.map(networkIdOf),
    storagePoolIds,
    devices: group.devices,
    tags: group.tags,
    watts: hardware.watts,
    nics: Array.from({ length: hardware.nics }, (_, i) => ({
      name: nicName(group.hypervisor, i),
      bitsPerSecond: hardware.nicBitsPerSecond,
      up: true,
    })),
    spec: { maintenance: false, power: 'on' },
    status: { state: 'up', maintenance: 'none', since, suspectSince: null, lostStoragePoolIds: [], fencing: noFencing(since) },
  };
}

/** As each hypervisor calls its uplinks. */
const nicName = (hypervisor: HostGroup['hypervisor'], i: number): string =>
  hypervisor === 'kvm' ? `eno${i + 1}` : hypervisor === 'esxi' ? `vmnic${i}` : `Ethernet ${i + 1}`;

/** The catalogue's server, or the one spelt out; its power, when not given, is 1.5 W idle and 8 W full per core over 60 W. */
function hardwareOf(group: HostGroup): HardwareModel {
  if (typeof group.hardware === 'string') {
    const known = hardwareCatalogue[group.hardware];
    if (!known) throw new Error(`No hardware ${group.hardware}.`);
    return known;
  }
  const own = group.hardware;
  const watts = own.watts ?? { idle: 60 + 1.5 * own.cores, full: 60 + 8 * own.cores };
  return { ...own, watts, memoryBytes: group.memory ?? 4 * 1024 ** 3 * own.cores, localBytes: 0 };
}

function buildLocalPool(group: HostGroup, hostName: string): New<StoragePool> | null {
  const capacityBytes = group.localStorage === undefined ? hardwareOf(group).localBytes : group.localStorage;
  if (!capacityBytes) return null;
  const name = `${hostName}-local`;
  return {
    id: poolIdOf(name),
    name,
    clusterId: clusterIdOf(group.cluster),
    kind: 'local',
    capacityBytes,
    replicas: 1,
    policies: ['local', 'ssd'],
    status: { state: 'online', usedBytes: 0 },
  };
}

function reachablePools(definition: ScenarioDefinition, group: HostGroup, local: New<StoragePool> | null): string[] {
  const open = definition.storage.filter((pool) => pool.cluster === null || pool.cluster === group.cluster);
  const shared = group.storage ?? open.map((pool) => pool.name);
  return [...shared.map(poolIdOf), ...(local ? [local.id] : [])];
}

const buildNetworks = (definition: ScenarioDefinition): New<Network>[] => {
  const chosen = definition.networks.findIndex((network) => network.default);
  return definition.networks.map((network, i) => ({
    id: networkIdOf(network.name),
    name: network.name,
    kind: network.kind,
    vlan: network.vlan,
    cidr: network.cidr,
    isDefault: i === Math.max(0, chosen),
  }));
};

const buildSharedPools = (definition: ScenarioDefinition): New<StoragePool>[] =>
  definition.storage.map((pool) => ({
    id: poolIdOf(pool.name),
    name: pool.name,
    clusterId: pool.cluster === null ? null : clusterIdOf(pool.cluster),
    kind: pool.kind,
    capacityBytes: pool.capacity,
    replicas: pool.replicas,
    policies: pool.policies,
    status: { state: 'online', usedBytes: 0 },
  }));
