import type { ReadOnly } from '@/lib/api/read-only';
import type { Host as HostAnswer, HostDetail, HostLoad } from '@/lib/api/schemas/hosts';
import { hostVerdicts } from '@/lib/domain/host-lifecycle';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { suffering } from '@/lib/domain/metrics/suffering';
import type { Host } from '@/lib/domain/model/infrastructure';
import { isActive, promisedMemoryBytes, promisedVcpus } from '@/lib/domain/scheduler/guest-use';
import { memoryLimitBytes, reserveBytes, vcpuLimit } from '@/lib/domain/scheduler/host-limits';
import type { PoolRuntime } from '../context';

export type HostPicture = Pick<PoolRuntime, 'loads'> & { readonly inventory: Inventory };

export function toHost(host: Host, picture: HostPicture): ReadOnly<HostAnswer> {
  const { inventory } = picture;
  const cluster = inventory.clusters.get(host.clusterId);
  const { capacity } = host;
  return {
    id: host.id,
    name: host.name,
    clusterId: host.clusterId,
    clusterName: cluster?.name ?? '',
    rack: host.rack,
    hypervisor: host.hypervisor,
    model: host.model,
    cpuModel: host.cpuModel,
    cpuGeneration: host.cpuGeneration,
    revision: host.revision,
    capacity,
    status: host.status,
    load: hostLoad(host, picture),
    promised: promisedOn(host.id, inventory),
    limits: {
      vcpus: cluster ? vcpuLimit(host, cluster.policy) : capacity.cores,
      memoryBytes: cluster ? memoryLimitBytes(host, cluster.policy) : capacity.memoryBytes,
      haReserveBytes: cluster ? reserveBytes(host, cluster.policy) : 0,
    },
    guests: inventory.guestIdsOn(host.id).size,
    tags: host.tags,
    devices: host.devices,
  };
}

export function toHostDetail(host: Host, picture: HostPicture): ReadOnly<HostDetail> {
  const { inventory } = picture;
  const shown = toHost(host, picture);
  const carried = new Set(host.networkIds);
  return {
    ...shown,
    nics: host.nics,
    networks: [...inventory.networks.values()].map(({ id, name, vlan }) => ({ id, name, vlan, carried: carried.has(id) })),
    storagePools: host.storagePoolIds.flatMap((id) => {
      const pool = inventory.storagePools.get(id);
      return pool ? [{ id, name: pool.name, kind: pool.kind, capacityBytes: pool.capacityBytes, ...pool.status }] : [];
    }),
    watts: { ...host.watts, now: picture.loads.value('host', host.id, 'power') ?? 0 },
    actions: hostVerdicts(host),
    bootedAt: host.status.state === 'up' ? host.status.since : null,
  };
}

/** vCPUs and memory promised on a host, counted as placement counts them. */
export function promisedOn(hostId: string, inventory: Inventory): { vcpus: number; memoryBytes: number } {
  let vcpus = 0;
  let memoryBytes = 0;
  for (const id of inventory.guestIdsOn(hostId)) {
    const guest = inventory.guests.get(id);
    if (!guest || !isActive(guest)) continue;
    vcpus += promisedVcpus(guest);
    memoryBytes += promisedMemoryBytes(guest);
  }
  return { vcpus, memoryBytes };
}

/** The host's newest load; null while it sends none. */
export function hostLoad(host: Host, { loads }: HostPicture): HostLoad | null {
  const value = (metric: Parameters<typeof loads.value<'host'>>[2]) => loads.value('host', host.id, metric) ?? 0;
  if (loads.at === null || loads.value('host', host.id, 'cpu.used') === null) return null;
  const balloonedBytes = value('memory.ballooned');
  const swappedBytes = value('memory.swapped');
  const squeezed = (balloonedBytes + swappedBytes) / host.capacity.memoryBytes;
  return {
    cpu: value('cpu.used'),
    memory: value('memory.used') / host.capacity.memoryBytes,
    ready: value('cpu.ready'),
    balloonedBytes,
    swappedBytes,
    diskBytesPerSecond: value('disk.bytes'),
    diskOpsPerSecond: value('disk.ops'),
    diskLatencyMs: value('disk.latency'),
    networkBytesPerSecond: value('network.bytes'),
    suffering: suffering({ ready: value('cpu.ready'), squeezed, diskLatencyMs: value('disk.latency') }),
    at: new Date(loads.at).toISOString(),
  };
}
