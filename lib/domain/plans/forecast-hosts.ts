import type { Host } from '../model/infrastructure';
import type { HostForecast, HostLoadForecast } from '../model/plan';
import { guestDemand } from './guest-demand';
import type { PlanningView } from './planning-view';

/** A guest that leaves a host, comes to one, or both. */
export interface PlannedMove {
  readonly guestId: string;
  readonly fromHostId: string | null;
  readonly toHostId: string | null;
}

/** What a host carries, in cores and bytes, before it is cut to what it has. */
interface Carried {
  cores: number;
  memoryBytes: number;
  guests: number;
}

/** From this share of its cores on, guests of a host wait for CPU that they would use elsewhere. */
const saturatedFrom = 0.95;

/**
 * Loads of every host that a list of moves touches, before and after all of them: the one predictor of plans. A host's CPU and
 * memory are what was last measured of it; a guest takes its own measured use along, in cores and bytes. CPU that guests of a
 * saturated host wait for counts as wanted, so that the host does not look relieved by the first one that leaves. Watts follow
 * CPU linearly (Fan et al., ISCA 2007). Hosts are answered in the order in which the moves name them; then those that `power` alone names:
 * hosts that are switched on or off with the plan.
 */
export function forecastHosts(
  view: PlanningView,
  moves: readonly PlannedMove[],
  power: ReadonlyMap<string, Host['spec']['power']> = new Map(),
): HostForecast[] {
  const after = new Map<string, Carried>();
  const touch = (hostId: string | null): Carried | null => {
    const host = hostId === null ? undefined : view.inventory.hosts.get(hostId);
    if (!host) return null;
    const known = after.get(host.id) ?? carriedNow(view, host);
    after.set(host.id, known);
    return known;
  };
  for (const move of moves) applyMove(view, move, touch(move.fromHostId), touch(move.toHostId));
  for (const hostId of power.keys()) touch(hostId);
  return [...after].flatMap(([hostId, carried]) => {
    const host = view.inventory.hosts.get(hostId);
    return host ? [{ hostId, before: measuredNow(view, host), after: toForecast(host, carried, power.get(hostId)) }] : [];
  });
}

function applyMove(view: PlanningView, { guestId, fromHostId }: PlannedMove, from: Carried | null, to: Carried | null): void {
  const guest = view.inventory.guests.get(guestId);
  if (!guest) return;
  const demand = guestDemand(view, guest);
  const waiting = fromHostId !== null && isSaturated(view, fromHostId) ? demand.waitingCores : 0;
  if (from) {
    from.cores -= demand.isMeasured ? demand.cores + waiting : 0; // a host that does not answer carries nothing that was measured
    from.memoryBytes -= demand.isMeasured ? demand.memoryBytes - balloonedBytes(view, guestId) : 0;
    from.guests--;
  }
  if (!to) return;
  to.cores += demand.cores + waiting;
  to.memoryBytes += demand.memoryBytes;
  to.guests++;
}

const balloonedBytes = ({ loads }: PlanningView, guestId: string): number => loads.value('guest', guestId, 'memory.ballooned') ?? 0;
const usedShare = ({ loads }: PlanningView, hostId: string): number => loads.value('host', hostId, 'cpu.used') ?? 0;
const isSaturated = (view: PlanningView, hostId: string): boolean => usedShare(view, hostId) >= saturatedFrom;

function carriedNow(view: PlanningView, host: Host): Carried {
  return {
    cores: usedShare(view, host.id) * host.capacity.cores + (isSaturated(view, host.id) ? waitingOn(view, host.id) : 0),
    memoryBytes: view.loads.value('host', host.id, 'memory.used') ?? 0,
    guests: view.inventory.guestIdsOn(host.id).size,
  };
}

/** CPU that all guests of a host wait for, in cores. */
function waitingOn(view: PlanningView, hostId: string): number {
  let cores = 0;
  for (const id of view.inventory.guestIdsOn(hostId)) {
    const guest = view.inventory.guests.get(id);
    if (guest?.status.hostId === hostId) cores += guestDemand(view, guest).waitingCores;
  }
  return cores;
}

const measuredNow = (view: PlanningView, host: Host): HostLoadForecast => {
  const { guests, memoryBytes } = carriedNow(view, host);
  return toForecast(host, { cores: usedShare(view, host.id) * host.capacity.cores, memoryBytes, guests });
};

function toForecast(host: Host, { cores, memoryBytes, guests }: Carried, power?: Host['spec']['power']): HostLoadForecast {
  const cpu = toShare(cores, host.capacity.cores);
  const isOff = power ? power === 'off' : host.spec.power === 'off' || host.status.state === 'off';
  const watts = isOff && guests === 0 ? 0 : host.watts.idle + (host.watts.full - host.watts.idle) * cpu;
  return { cpu, memory: toShare(memoryBytes, host.capacity.memoryBytes), guests, watts };
}

const toShare = (part: number, whole: number): number => Math.min(1, Math.max(0, part / whole));
