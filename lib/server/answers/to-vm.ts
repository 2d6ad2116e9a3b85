import type { ReadOnly } from '@/lib/api/read-only';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import type { GuestLoad, Vm, VmDetail } from '@/lib/api/schemas/vms';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Guest } from '@/lib/domain/model/guest';
import { hasPendingChanges, pendingChanges } from '@/lib/domain/pending-changes';
import { vmVerdicts } from '@/lib/domain/vm-lifecycle';
import type { PoolRuntime } from '../context';
import { toTask } from './to-task';

/** What an answer about guests reads: the runtime, or the working picture within a mutation. */
export type Picture = Pick<PoolRuntime, 'loads' | 'progress'> & { readonly inventory: Inventory };

/** Host on which a guest is, or will be. */
export const homeOf = (guest: Guest): string | null => guest.status.hostId ?? guest.assignment?.hostId ?? null;

export function toVm(guest: Guest, picture: Picture): ReadOnly<Vm> {
  const { powerMode: _m, restarts: _r, demand: _d, deleted: _x, clonedFrom: _c, ...spec } = guest.spec;
  const { status, assignment } = guest;
  return {
    id: guest.id,
    number: guest.number,
    kind: guest.kind,
    name: guest.name,
    revision: guest.revision,
    createdAt: guest.createdAt,
    spec,
    status: {
      state: guest.spec.deleted && status.state !== 'unknown' ? 'deleting' : status.state,
      hostId: status.hostId,
      hostName: status.hostId === null ? null : (picture.inventory.hosts.get(status.hostId)?.name ?? null),
      assignedHostId: assignment?.hostId ?? null,
      assignedHostName: assignment ? (picture.inventory.hosts.get(assignment.hostId)?.name ?? null) : null,
      decisionId: assignment?.decisionId ?? null,
      since: status.since,
      pending: pendingChanges(guest),
      migration: status.migration,
      problem: status.problem,
      diskPools: assignment?.diskPools ?? {},
    },
    load: guestLoad(guest, picture),
  };
}

export function toVmDetail(guest: Guest, picture: Picture): ReadOnly<VmDetail> {
  const home = homeOf(guest);
  const cluster = picture.inventory.clusters.get((home && picture.inventory.hosts.get(home)?.clusterId) ?? '');
  const tasks = picture.inventory.tasksOn(guest.id).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return {
    ...toVm(guest, picture),
    actions: vmVerdicts(guest),
    clusterId: cluster?.id ?? null,
    clusterName: cluster?.name ?? null,
    tasks: tasks.map((task) => toTask(task, picture)),
  };
}

export function toVmRow(guest: Guest, picture: Picture): ReadOnly<VmRow> {
  const home = homeOf(guest);
  const host = home === null ? undefined : picture.inventory.hosts.get(home);
  const memory = picture.loads.value('guest', guest.id, 'memory.used');
  return {
    id: guest.id,
    number: guest.number,
    name: guest.name,
    revision: guest.revision,
    state: guest.spec.deleted ? 'deleting' : guest.status.state,
    since: guest.status.since,
    type: guest.spec.type,
    hostId: home,
    hostName: host?.name ?? null,
    clusterName: (host && picture.inventory.clusters.get(host.clusterId)?.name) ?? null,
    vcpus: guest.spec.vcpus,
    memoryBytes: guest.spec.memoryBytes,
    diskBytes: diskBytesOf(guest),
    cpu: picture.loads.value('guest', guest.id, 'cpu.used'),
    ready: picture.loads.value('guest', guest.id, 'cpu.ready'),
    memory: memory === null ? null : memory / guest.spec.memoryBytes,
    ips: guest.spec.nics.flatMap((nic) => nic.ip ?? []),
    tags: guest.spec.tags,
    protected: guest.spec.deleteProtection,
    hasPending: hasPendingChanges(guest),
    problem: guest.status.problem?.code ?? null,
    createdAt: guest.createdAt,
  };
}

export const diskBytesOf = (guest: Guest): number => guest.spec.disks.reduce((sum, disk) => sum + disk.sizeBytes, 0);

function guestLoad(guest: Guest, { loads }: Picture): GuestLoad | null {
  const value = (metric: Parameters<typeof loads.value<'guest'>>[2]) => loads.value('guest', guest.id, metric) ?? 0;
  if (loads.value('guest', guest.id, 'cpu.used') === null) return null;
  return {
    cpu: value('cpu.used'),
    ready: value('cpu.ready'),
    memory: value('memory.used') / guest.spec.memoryBytes,
    balloonedBytes: value('memory.ballooned'),
    diskBytesPerSecond: value('disk.bytes'),
    networkBytesPerSecond: value('network.bytes'),
  };
}
