import { standardDeviation } from '@/lib/domain/metrics/standard-deviation';
import type { PoolRuntime } from '../context';

/** Standard deviation of CPU and memory shares over the hosts that send loads, 0 when all are alike. */
export function imbalanceOf({ inventory, loads }: PoolRuntime): { cpu: number; memory: number } {
  const cpu: number[] = [];
  const memory: number[] = [];
  for (const host of inventory.hosts.values()) {
    const used = loads.value('host', host.id, 'cpu.used');
    if (used === null) continue;
    cpu.push(used);
    memory.push((loads.value('host', host.id, 'memory.used') ?? 0) / host.capacity.memoryBytes);
  }
  return { cpu: standardDeviation(cpu), memory: standardDeviation(memory) };
}
