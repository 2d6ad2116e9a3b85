import { suffering } from '../metrics/suffering';
import type { Host } from '../model/infrastructure';
import type { Plan, PlanReason } from '../model/plan';
import type { PlanningView } from './planning-view';

/** Suffering of a cluster's guests may grow by this much (of 1) while a plan works on it. */
export const sufferingMayGrow = 0.2;

/** How a cluster was before a plan began, for comparing: kept in the plan's options. */
export const regressionBaseline = (view: PlanningView, clusterId: string): Plan['spec']['options'] => ({
  sufferingBefore: worstSuffering(view, clusterId),
  troubledBefore: countTroubled(view, clusterId),
  sufferingMayGrow,
});

/**
 * What has become worse in a cluster since a plan began, or null: a host failed, guests crashed or lost their place, or guests
 * suffer by a fifth of the scale more than before.
 */
export function findRegression(view: PlanningView, clusterId: string, { options }: Plan['spec']): PlanReason | null {
  const failed = hostsOf(view, clusterId).find((host) => host.status.state !== 'up' && host.status.state !== 'off');
  if (failed) return { code: 'regressed-host', params: { host: failed.name } };
  const troubled = countTroubled(view, clusterId) - Number(options.troubledBefore ?? 0);
  if (troubled > 0) return { code: 'regressed-guests', params: { guests: troubled } };
  const before = Number(options.sufferingBefore ?? 0);
  const now = worstSuffering(view, clusterId);
  if (now > before + sufferingMayGrow) return { code: 'regressed-suffering', params: { before: toPercent(before), now: toPercent(now) } };
  return null;
}

const toPercent = (share: number): number => Math.round(share * 100);

const hostsOf = ({ inventory }: PlanningView, clusterId: string): Host[] =>
  [...inventory.hosts.values()].filter((host) => host.clusterId === clusterId);

const worstSuffering = (view: PlanningView, clusterId: string): number =>
  hostsOf(view, clusterId).reduce((worst, host) => Math.max(worst, sufferingOn(view, host)), 0);

function sufferingOn({ loads }: PlanningView, host: Host): number {
  const value = (metric: Parameters<typeof loads.value<'host'>>[2]) => loads.value('host', host.id, metric) ?? 0;
  const squeezed = (value('memory.ballooned') + value('memory.swapped')) / host.capacity.memoryBytes;
  return suffering({ ready: value('cpu.ready'), squeezed, diskLatencyMs: value('disk.latency') });
}

/** Guests that should run and crashed, vanished or found no host. */
function countTroubled(view: PlanningView, clusterId: string): number {
  const hosts = new Set(hostsOf(view, clusterId).map(({ id }) => id));
  let count = 0;
  for (const { spec, status, assignment } of view.inventory.guests.values()) {
    if (spec.power !== 'running' || spec.deleted) continue;
    const isHere = hosts.has(status.hostId ?? assignment?.hostId ?? '') || spec.placement.clusterId === clusterId;
    if (isHere && (status.state === 'crashed' || status.state === 'missing' || status.problem?.code === 'unplaceable')) count++;
  }
  return count;
}
