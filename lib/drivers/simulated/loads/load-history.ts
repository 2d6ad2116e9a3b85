import { type MeasuredKind, metricNames } from '@/lib/domain/model/metric';
import { SimulatedFleet } from '../simulated-fleet';
import { isPowered, type SimulatedGuest } from '../simulated-guest';
import { cpuDemand, guestDemand } from './demand-model';
import { LoadSampler } from './load-sampler';

/** Samples a step's mean is made of, at most. */
const samplesPerStep = 4;
const frameMs = 20_000;
/** Guests of a large pool or network are represented by so many of them, evenly chosen. */
const mostGuests = 300;
/** Samples of guests between two rests, some ten milliseconds, so that requests are answered meanwhile. */
const samplesBetweenRests = 20_000;

/**
 * Loads of the past, as the hypervisors' own records would have them: the same model asked about former moments, for the
 * guests and hosts as they are now. A guest has none from before it was made; faults and moves of the past are not known, and
 * other guests' use of a shared pool counts with what it is now. Row-major means per step; empty for an unknown object.
 */
export async function loadHistory(
  fleet: SimulatedFleet,
  kind: MeasuredKind,
  id: string,
  fromMs: number,
  toMs: number,
  stepMs: number,
): Promise<Float32Array> {
  const concerned = guestsThatMatter(fleet, kind, id);
  if (!concerned) return new Float32Array(0);
  const width = metricNames[kind].length;
  const steps = Math.max(0, Math.ceil((toMs - fromMs) / stepMs));
  const means = new Float32Array(steps * width).fill(Number.NaN);
  const bornAt = kind === 'guest' ? (fleet.guests.get(id)?.definedAt ?? 0) : 0;
  const now = fleet.now;
  const sampler = pastSampler(fleet, kind, id, concerned);
  const samples = Math.max(1, Math.min(samplesPerStep, Math.floor(stepMs / frameMs)));
  const stepsBetweenRests = Math.ceil(samplesBetweenRests / (samples * Math.min(mostGuests, concerned.length + 1)));
  for (let step = 0; step < steps; step++) {
    const startsAt = fromMs + step * stepMs;
    if (startsAt < bornAt || startsAt >= now) continue;
    if (step % stepsBetweenRests === stepsBetweenRests - 1) await new Promise((resolve) => setImmediate(resolve));
    const sums = new Float64Array(width);
    for (let i = 0; i < samples; i++) addSample(sampler, kind, id, startsAt + ((i + 0.5) * stepMs) / samples, sums);
    for (let metric = 0; metric < width; metric++) means[step * width + metric] = (sums[metric] ?? 0) / samples;
  }
  return means;
}

/** Hosts and guests are sampled with all guests of the host; pools and networks by a part of theirs that stands for all. */
function pastSampler(fleet: SimulatedFleet, kind: MeasuredKind, id: string, guests: readonly SimulatedGuest[]): LoadSampler {
  if (kind === 'host' || kind === 'guest')
    return new LoadSampler(pastFleet(fleet, guests, id), { whole: fleet, others: othersOnPools(fleet, guests), weight: 1, isSteady: true });
  const every = Math.max(1, Math.ceil(guests.length / mostGuests));
  const chosen = guests.filter((_, i) => i % every === 0);
  return new LoadSampler(pastFleet(fleet, chosen, id), {
    whole: fleet,
    others: new Map(),
    weight: guests.length / Math.max(1, chosen.length),
    isSteady: true,
  });
}

function addSample(sampler: LoadSampler, kind: MeasuredKind, id: string, at: number, sums: Float64Array): void {
  const { ids, values } = sampler.frame(at).columns[kind];
  const o = ids.indexOf(id) * sums.length;
  for (let metric = 0; metric < sums.length; metric++) sums[metric] = (sums[metric] ?? 0) + (values[o + metric] ?? Number.NaN);
}

/** The guests an object's load is made of, or competes with for a host; null when there is no such object. */
function guestsThatMatter(fleet: SimulatedFleet, kind: MeasuredKind, id: string): SimulatedGuest[] | null {
  switch (kind) {
    case 'host':
      return fleet.hosts.has(id) ? guestsOn(fleet, id) : null;
    case 'guest': {
      const guest = fleet.guests.get(id);
      return guest ? guestsOn(fleet, guest.hostId) : null;
    }
    case 'storage-pool':
      return fleet.pools.has(id) ? [...fleet.guests.values()].filter((guest) => guest.config.disks[0]?.storagePoolId === id) : null;
    case 'network': {
      const exists = fleet.infrastructure.networks.some((network) => network.id === id);
      return exists ? [...fleet.guests.values()].filter((guest) => guest.config.nics[0]?.networkId === id) : null;
    }
  }
}

const guestsOn = (fleet: SimulatedFleet, hostId: string): SimulatedGuest[] =>
  [...fleet.guestIdsOn(hostId)].flatMap((id) => fleet.guests.get(id) ?? []);

/** The same fleet with only these guests and their hosts, all well: what the sampler is asked about the past. */
function pastFleet(fleet: SimulatedFleet, guests: readonly SimulatedGuest[], id: string): SimulatedFleet {
  const hostIds = new Set([id, ...guests.map((guest) => guest.hostId)]);
  const poolIds = new Set([id, ...guests.map((guest) => guest.config.disks[0]?.storagePoolId)]);
  const { infrastructure, traces, beganAt } = fleet;
  const record = {
    infrastructure: {
      ...infrastructure,
      hosts: infrastructure.hosts.filter((host) => hostIds.has(host.id)),
      storagePools: infrastructure.storagePools.filter((pool) => poolIds.has(pool.id)),
    },
    traces,
    clock: { nowMs: fleet.now, speed: 1, paused: true, followsWall: false },
    faults: [],
    hostConditions: {},
    beganAt,
    epoch: 0,
    faultCount: 0,
    drawCount: 0,
  };
  const past = guests.map((guest) => ({ ...guest, transition: null, state: isPowered(guest) ? ('running' as const) : guest.state }));
  return new SimulatedFleet(fleet.scenario, fleet.seed, record, past);
}

/** Operations that all other powered guests ask of the pools these guests use, now. */
function othersOnPools(fleet: SimulatedFleet, guests: readonly SimulatedGuest[]): ReadonlyMap<string, { ops: number; bytes: number }> {
  const own = new Set(guests.map((guest) => guest.id));
  const pools = new Map(guests.map((guest) => [guest.config.disks[0]?.storagePoolId ?? '', { ops: 0, bytes: 0 }]));
  for (const guest of fleet.guests.values()) {
    const sum = pools.get(guest.config.disks[0]?.storagePoolId ?? '');
    if (!sum || own.has(guest.id) || !isPowered(guest)) continue;
    const demand = guestDemand(fleet.seed, guest.config, fleet.traces);
    const ops = demand.profile.idleOps + demand.profile.opsPerVcpu * guest.vcpus * cpuDemand(demand, fleet.now);
    sum.ops += ops;
    sum.bytes += ops * demand.profile.bytesPerOp;
  }
  return pools;
}
