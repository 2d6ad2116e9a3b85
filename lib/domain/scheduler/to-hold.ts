import { hostsOf } from '../inventory/inventory';
import type { LoadBoard } from '../metrics/load-board';
import type { Guest } from '../model/guest';
import { expectedMilliCores } from './expected-demand';
import { groupsOf } from './groups-of';
import { homeHostId, isActive, promisedMemoryBytes, promisedVcpus } from './guest-use';
import type { Hold } from './hold';
import { NONE } from './host-columns';
import type { PlacementView } from './placement-view';

/** What a guest of the inventory takes, by its spec, assignment and status, and by its newest load. */
export function toHold({ hosts, pools, rules }: Pick<PlacementView, 'hosts' | 'pools' | 'rules'>, loads: LoadBoard, guest: Guest): Hold {
  const { spec, status } = guest;
  const active = isActive(guest);
  const size = { expectedMilli: expectedMilliCores(spec.type, spec.vcpus), seenVcpus: status.vcpus };
  const diskPools = guest.assignment?.diskPools ?? {};
  return {
    ...size,
    hosts: active ? hostsOf(guest).flatMap((id) => hosts.rowOf.get(id) ?? []) : [],
    home: active ? (hosts.rowOf.get(homeHostId(guest) ?? '') ?? NONE) : NONE,
    vcpus: promisedVcpus(guest),
    memoryBytes: promisedMemoryBytes(guest),
    demandMilli: active ? demandOf(loads, guest.id, size) : 0,
    groups: active ? groupsOf(rules, guest.id, spec.tags, spec.placement) : [],
    disks: spec.disks.flatMap((disk) => {
      const pool = pools.rowOf.get(diskPools[disk.id] ?? '');
      return pool === undefined ? [] : [{ pool, bytes: disk.sizeBytes }];
    }),
  };
}

/** CPU that a guest wants: what it uses and what it waits for, in thousandths of a core; what its type is expected to, when not measured. */
export function demandOf(loads: LoadBoard, guestId: string, size: Pick<Hold, 'expectedMilli' | 'seenVcpus'>): number {
  const used = loads.value('guest', guestId, 'cpu.used');
  if (used === null) return size.expectedMilli;
  const waited = loads.value('guest', guestId, 'cpu.ready') ?? 0;
  return Math.round(1000 * (used + waited) * size.seenVcpus);
}
