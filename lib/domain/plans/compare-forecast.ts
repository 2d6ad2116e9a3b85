import type { HostForecast, Plan, PlanMeasurement } from '../model/plan';
import { isActive } from '../scheduler/guest-use';
import type { PlanningView } from './planning-view';

/**
 * What is measured of the hosts a plan touched beside what it said: medians of the absolute errors over the hosts, in shares. Hosts
 * whose guests somebody else changed meanwhile, or where a step was not done, are named and left out of the medians.
 */
export function compareForecast(view: PlanningView, plan: Plan, afterMinutes: number): PlanMeasurement {
  const endedMs = Date.parse(plan.status.endedAt ?? plan.createdAt);
  const measured = plan.spec.hosts.flatMap((forecast) => {
    const host = view.inventory.hosts.get(forecast.hostId);
    const cpu = view.loads.value('host', forecast.hostId, 'cpu.used');
    const memoryBytes = view.loads.value('host', forecast.hostId, 'memory.used');
    if (!host || cpu === null || memoryBytes === null) return [];
    const isDisturbed = wasDisturbed(view, forecast, endedMs);
    return [{ hostId: host.id, cpu, memory: memoryBytes / host.capacity.memoryBytes, after: forecast.after, isDisturbed }];
  });
  const kept = measured.filter(({ isDisturbed }) => !isDisturbed);
  return {
    afterMinutes,
    at: new Date(view.now).toISOString(),
    hosts: measured.map(({ hostId, cpu, memory }) => ({ hostId, cpu, memory })),
    medianCpuError: median(kept.map(({ cpu, after }) => Math.abs(cpu - after.cpu))),
    medianMemoryError: median(kept.map(({ memory, after }) => Math.abs(memory - after.memory))),
    disturbedHostIds: measured.filter(({ isDisturbed }) => isDisturbed).map(({ hostId }) => hostId),
  };
}

/** Other guests than foreseen, or one that came, went or was started since. */
function wasDisturbed({ inventory }: PlanningView, { hostId, after }: HostForecast, endedMs: number): boolean {
  const ids = inventory.guestIdsOn(hostId);
  if (ids.size !== after.guests) return true;
  for (const id of ids) {
    const guest = inventory.guests.get(id);
    if (guest && isActive(guest) && Date.parse(guest.status.since) > endedMs) return true;
  }
  return false;
}

/** Null for none. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
