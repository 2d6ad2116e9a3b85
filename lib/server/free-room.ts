import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';

export interface Room {
  readonly hostId: string;
  /** vCPUs and bytes that may still be promised there, the reserve for failures left alone. */
  readonly vcpus: number;
  readonly memoryBytes: number;
}

/** What each host that takes guests has left, as the filters of placement reckon it. */
export function freeRooms(index: PlacementIndex): Room[] {
  index.settle();
  const { hosts } = index;
  return hosts.ids.flatMap((hostId, row) => {
    if (hosts.accepts[row] !== 1) return [];
    const vcpus = (hosts.vcpuLimit[row] ?? 0) - (hosts.promisedVcpus[row] ?? 0);
    const memoryBytes = (hosts.memoryLimit[row] ?? 0) - (hosts.reserve[row] ?? 0) - (hosts.promisedMemory[row] ?? 0);
    return [{ hostId, vcpus: Math.max(0, vcpus), memoryBytes: Math.max(0, memoryBytes) }];
  });
}
