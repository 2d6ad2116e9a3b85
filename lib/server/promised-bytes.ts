import type { Inventory } from '@/lib/domain/inventory/inventory';

/** Bytes of guests' disks on each storage pool, whether they are filled or not. */
export function promisedBytesByPool(inventory: Inventory): Map<string, number> {
  const promised = new Map<string, number>();
  for (const { spec, assignment } of inventory.guests.values()) {
    for (const disk of spec.disks) {
      const pool = assignment?.diskPools[disk.id];
      if (pool !== undefined) promised.set(pool, (promised.get(pool) ?? 0) + disk.sizeBytes);
    }
  }
  return promised;
}
