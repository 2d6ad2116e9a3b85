import type { ChartLineCode } from '@/lib/api/schemas/metrics';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { RecordedKind } from '@/lib/domain/metrics/recorded-kind';
import type { Host } from '@/lib/domain/model/infrastructure';
import { memoryLimitBytes, reserveBytes } from '@/lib/domain/scheduler/host-limits';
import { promisedOn } from '../answers/to-host';

export interface ChartLine {
  readonly metric: string;
  readonly code: ChartLineCode;
  readonly value: number;
}

/** From where waiting for CPU and for disks hurts guests fully; the same numbers as in suffering(). */
const thresholds: readonly ChartLine[] = [
  { metric: 'cpu.ready', code: 'threshold', value: 0.2 },
  { metric: 'disk.latency', code: 'threshold', value: 50 },
];

/** What there is, is promised and is kept free now, to be drawn across the charts of an object. */
export function chartLines(inventory: Inventory, kind: RecordedKind, id: string): readonly ChartLine[] {
  switch (kind) {
    case 'host':
      return [...thresholds, ...hostLines(inventory, inventory.hosts.get(id))];
    case 'guest':
      return [...thresholds, { metric: 'memory.used', code: 'capacity', value: inventory.guests.get(id)?.status.memoryBytes ?? 0 }];
    case 'storage-pool':
      return [...thresholds, { metric: 'storage.used', code: 'capacity', value: inventory.storagePools.get(id)?.capacityBytes ?? 0 }];
    case 'network':
      return [];
    case 'pool':
      return [...thresholds, ...poolLines(inventory)];
  }
}

interface MemoryOf {
  readonly capacity: number;
  readonly promised: number;
  readonly limit: number;
  readonly freeOfReserve: number;
}

function hostMemory(inventory: Inventory, host: Host): MemoryOf {
  const policy = inventory.clusters.get(host.clusterId)?.policy;
  const capacity = host.capacity.memoryBytes;
  return {
    capacity,
    promised: promisedOn(host.id, inventory).memoryBytes,
    limit: policy ? memoryLimitBytes(host, policy) : capacity,
    freeOfReserve: policy ? memoryLimitBytes(host, policy) - reserveBytes(host, policy) : capacity,
  };
}

function hostLines(inventory: Inventory, host: Host | undefined): ChartLine[] {
  if (!host) return [];
  const bitsPerSecond = host.nics.reduce((sum, nic) => sum + (nic.up ? nic.bitsPerSecond : 0), 0);
  return [
    ...memoryLines(hostMemory(inventory, host)),
    { metric: 'network.bytes', code: 'capacity', value: bitsPerSecond / 8 },
    { metric: 'power', code: 'capacity', value: host.watts.full },
  ];
}

function poolLines(inventory: Inventory): ChartLine[] {
  const total = { capacity: 0, promised: 0, limit: 0, freeOfReserve: 0 };
  for (const host of inventory.hosts.values()) {
    const memory = hostMemory(inventory, host);
    total.capacity += memory.capacity;
    total.promised += memory.promised;
    total.limit += memory.limit;
    total.freeOfReserve += memory.freeOfReserve;
  }
  const storage = [...inventory.storagePools.values()].reduce((sum, pool) => sum + pool.capacityBytes, 0);
  return [...memoryLines(total), { metric: 'storage.used', code: 'capacity', value: storage }];
}

/** The limit is drawn where it is not the capacity, the reserve where there is one: as the height that promises must stay under. */
function memoryLines({ capacity, promised, limit, freeOfReserve }: MemoryOf): ChartLine[] {
  const metric = 'memory.used';
  const lines: ChartLine[] = [
    { metric, code: 'capacity', value: capacity },
    { metric, code: 'promised', value: promised },
  ];
  if (limit !== capacity) lines.push({ metric, code: 'limit', value: limit });
  if (freeOfReserve !== limit) lines.push({ metric, code: 'ha-reserve', value: freeOfReserve });
  return lines;
}
