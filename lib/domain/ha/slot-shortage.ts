import type { PlacementIndex } from '../scheduler/placement-index';
import { runningOn } from './failed-guests';

/**
 * Slots that are missing for the restart of every guest whichever `count` hosts of a cluster fail; 0 when there are enough. A slot is as
 * large as the largest guest of the cluster in vCPUs and in memory, so whatever fits by slots fits, rules aside; and the hosts taken
 * as lost are those with the most guests, and those with the most free slots, which is worse than any real choice (the slot policy of
 * vSphere HA, with the failed guests counted instead of all).
 */
export function slotShortage(index: PlacementIndex, clusterId: string, count: number): number {
  index.settle();
  const { hosts, inventory } = index;
  const rows = hosts.ids.flatMap((id, row) => (inventory.hosts.get(id)?.clusterId === clusterId && hosts.accepts[row] === 1 ? [row] : []));
  const guests = rows.map((row) => runningOn(inventory, [hosts.ids[row] ?? '']));
  const all = guests.flat();
  const vcpus = Math.max(1, ...all.map(({ spec }) => spec.vcpus));
  const memoryBytes = Math.max(1, ...all.map(({ spec }) => spec.memoryBytes));
  const slots = rows.map((row) =>
    Math.max(
      0,
      Math.min(
        Math.floor(((hosts.memoryLimit[row] ?? 0) - (hosts.promisedMemory[row] ?? 0)) / memoryBytes),
        Math.floor(((hosts.vcpuLimit[row] ?? 0) - (hosts.promisedVcpus[row] ?? 0)) / vcpus),
      ),
    ),
  );
  const lost = sumOfLargest(
    guests.map(({ length }) => length),
    count,
  );
  const free = slots.reduce((sum, each) => sum + each, 0) - sumOfLargest(slots, count);
  return Math.max(0, lost - free);
}

const sumOfLargest = (values: readonly number[], count: number): number =>
  [...values]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, each) => sum + each, 0);
