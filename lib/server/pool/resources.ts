import { guestAddressCount, parseSubnet } from '@/lib/domain/addresses/subnet';
import { addressBookOf } from '../address-book-of';
import type { PoolRuntime } from '../context';
import { freeRooms } from '../free-room';
import { promisedBytesByPool } from '../promised-bytes';

/** One resource of the pool; `placeable` is what can still really be promised on hosts that take guests. */
export interface Resource {
  readonly capacity: number;
  readonly used: number;
  readonly promised: number;
  readonly reserved: number;
  readonly placeable: number;
}

export interface Resources {
  readonly vcpu: Resource;
  readonly memory: Resource;
  readonly storage: Resource;
  readonly addresses: Resource;
}

/** What the pool has, and what is done with it. Hosts that are down or in maintenance count as capacity but not as placeable. */
export const poolResources = (runtime: PoolRuntime): Resources => ({
  ...hostResources(runtime),
  storage: storageResource(runtime),
  addresses: addressResource(runtime),
});

/** vCPU figures are in vCPUs that may be promised, save `used`: cores that are busy. */
function hostResources({ inventory, placement, loads }: PoolRuntime): { vcpu: Resource; memory: Resource } {
  const rooms = freeRooms(placement);
  const { hosts } = placement;
  const sum = (column: Iterable<number>) => [...column].reduce((all, value) => all + value, 0);
  let coresUsed = 0;
  let memoryUsed = 0;
  for (const host of inventory.hosts.values()) {
    coresUsed += (loads.value('host', host.id, 'cpu.used') ?? 0) * host.capacity.cores;
    memoryUsed += loads.value('host', host.id, 'memory.used') ?? 0;
  }
  const total = (get: (room: (typeof rooms)[number]) => number) => rooms.reduce((all, room) => all + get(room), 0);
  return {
    vcpu: {
      capacity: sum(hosts.vcpuLimit),
      used: coresUsed,
      promised: sum(hosts.promisedVcpus),
      reserved: 0,
      placeable: total((room) => room.vcpus),
    },
    memory: {
      capacity: sum(hosts.memoryLimit),
      used: memoryUsed,
      promised: sum(hosts.promisedMemory),
      reserved: sum(hosts.reserve),
      placeable: total((room) => room.memoryBytes),
    },
  };
}

function storageResource({ inventory }: PoolRuntime): Resource {
  const promisedByPool = promisedBytesByPool(inventory);
  const figures = { capacity: 0, used: 0, promised: 0, reserved: 0, placeable: 0 };
  for (const pool of inventory.storagePools.values()) {
    const promised = promisedByPool.get(pool.id) ?? 0;
    figures.capacity += pool.capacityBytes;
    figures.used += pool.status.usedBytes;
    figures.promised += promised;
    if (pool.status.state !== 'offline') figures.placeable += Math.max(0, pool.capacityBytes - promised);
  }
  return figures;
}

function addressResource({ inventory }: PoolRuntime): Resource {
  const book = addressBookOf(inventory);
  const figures = { capacity: 0, used: 0, promised: 0, reserved: 0, placeable: 0 };
  for (const network of inventory.networks.values()) {
    const subnet = parseSubnet(network.cidr);
    const used = book.usedOn(network.id);
    figures.capacity += subnet?.size ?? 0;
    figures.used += used;
    figures.promised += used;
    figures.reserved += subnet ? subnet.size - guestAddressCount(subnet) : 0;
    figures.placeable += subnet ? Math.max(0, guestAddressCount(subnet) - used) : 0;
  }
  return figures;
}
