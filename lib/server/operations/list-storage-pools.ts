import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { listOf, storagePool } from '@/lib/api/schemas/pool';
import { compareNaturally } from '@/lib/domain/filter/natural-order';
import type { OperationContext } from '../context';
import { promisedBytesByPool } from '../promised-bytes';

/** Storage pools by name, with what is promised to disks and what is really used. */
export function listStoragePools({ inventory, loads }: OperationContext): ReadOnly<z.input<ReturnType<typeof listOf<typeof storagePool>>>> {
  const promised = promisedBytesByPool(inventory);
  const hosts = new Map<string, number>();
  for (const host of inventory.hosts.values()) for (const id of host.storagePoolIds) hosts.set(id, (hosts.get(id) ?? 0) + 1);
  const pools = [...inventory.storagePools.values()].sort((a, b) => compareNaturally(a.name, b.name));
  const items = pools.map(({ status, ...pool }) => ({
    ...pool,
    ...status,
    promisedBytes: promised.get(pool.id) ?? 0,
    hosts: hosts.get(pool.id) ?? 0,
    latencyMs: loads.value('storage-pool', pool.id, 'disk.latency'),
  }));
  return { items, total: items.length, revision: inventory.revision };
}
