import { LoadBoard } from '@/lib/domain/metrics/load-board';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import { type LoadFrame, metricNames } from '@/lib/domain/model/metric';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { makeCluster } from '@/lib/testing/make-cluster';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRule } from '@/lib/testing/make-rule';
import { makeRandom } from './placement-workload';

const GIB = 2 ** 30;
const HOST_GIB = 1024;
const now = Date.parse('2026-11-22T10:00:00.000Z');

/** vCPUs and GiB of a small estate's guests, as often as they come. */
const sizes: readonly [vcpus: number, gib: number][] = [
  [1, 2],
  [1, 2],
  [2, 4],
  [2, 4],
  [2, 8],
  [4, 8],
  [4, 16],
];

/** PlanetLab's CPU: means of guests are lognormal (figures in lib/drivers/simulated/loads/demand-profiles.ts). */
const cpu = { median: 0.067, spread: 1.07 };

export interface Fleet {
  readonly hosts: number;
  readonly guests: number;
}

/**
 * One cluster whose guests lie as years of hand-made choices leave them: each host attracts more or fewer than its share (0.3 to 1.7
 * of it). CPU is drawn like PlanetLab's; a guest uses 50 to 95 % of its memory. Every twentieth belongs to an application of four that
 * a hard rule keeps on different hosts. Hosts have 64 cores and 1024 GiB, scaled so that they are loaded alike at any number of guests.
 */
export function makeUnevenFleet({ hosts: hostCount, guests: guestCount }: Fleet): PlanningView {
  const random = makeRandom(11);
  const scale = Math.max(1, Math.round(125 / (guestCount / hostCount)));
  const hosts = Array.from({ length: hostCount }, (_, i) =>
    makeHost({
      id: `host-${String(i).padStart(4, '0')}`,
      rack: `rack-${Math.floor(i / 20)}`,
      capacity: { cores: 64, memoryBytes: HOST_GIB * GIB },
    }),
  );
  const attraction = hosts.map(() => 0.3 + 1.4 * random());
  const starts = attraction.map((_, i) => attraction.slice(0, i + 1).reduce((sum, each) => sum + each, 0));
  const promised = new Map<string, number>();
  const guests = Array.from({ length: guestCount }, (_, i) => {
    const [vcpus, gib] = sizes[Math.floor(random() * sizes.length)] ?? [2, 4];
    const host = chooseRoomy(() => chooseHost(hosts, starts, random() * (starts.at(-1) ?? 0)), promised, gib * scale);
    const tags = i % 20 === 0 ? [`app-${Math.floor(i / 80)}`] : [];
    return makeGuest({ id: `vm-${i}`, number: i, on: host.id, spec: { vcpus: vcpus * scale, memoryBytes: gib * scale * GIB, tags } });
  });
  const rules = Array.from({ length: Math.ceil(guestCount / 80) }, (_, i) =>
    makeRule({ id: `rule-${i}`, relation: 'apart', hard: true, guests: { tags: [`app-${i}`] } }),
  );
  const cluster = makeCluster({ policy: { vcpusPerCore: 16, balance: { movesPerRound: 100_000, minimumGain: 0, level: 5 } } });
  const inventory = makeInventory({ clusters: [cluster], hosts, guests, rules });
  const loads = new LoadBoard();
  const index = new PlacementIndex(inventory, loads);
  loads.take(drawLoads(hosts, guests, random));
  index.settle();
  return { inventory, index, loads, now };
}

/** Of two hosts the one with less promised, as a person who looks at the free memory chooses; until one has the room. */
function chooseRoomy(choose: () => Host, promisedGib: Map<string, number>, gib: number): Host {
  const promisedOn = (host: Host) => promisedGib.get(host.id) ?? 0;
  for (;;) {
    const [one, other] = [choose(), choose()];
    const host = promisedOn(one) <= promisedOn(other) ? one : other;
    if (promisedOn(host) + gib > HOST_GIB) continue;
    promisedGib.set(host.id, promisedOn(host) + gib);
    return host;
  }
}

/** Binary search of the first host whose share of the line reaches a point. */
function chooseHost(hosts: readonly Host[], starts: readonly number[], point: number): Host {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < point) low = middle + 1;
    else high = middle;
  }
  const host = hosts[low];
  if (!host) throw new RangeError('a fleet needs a host');
  return host;
}

/** One frame: each guest's own draw, each host the sum of its guests. */
function drawLoads(hosts: readonly Host[], guests: readonly Guest[], random: () => number): LoadFrame {
  const ids = guests.map(({ id }) => id);
  const guestValues = new Float32Array(guests.length * metricNames.guest.length);
  const hostValues = new Float32Array(hosts.length * metricNames.host.length);
  const rowOfHost = new Map(hosts.map(({ id }, row) => [id, row]));
  const at = { cpu: metricNames.guest.indexOf('cpu.used'), memory: metricNames.guest.indexOf('memory.used') };
  const onHost = { cpu: metricNames.host.indexOf('cpu.used'), memory: metricNames.host.indexOf('memory.used') };
  guests.forEach((guest, i) => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const used = Math.min(0.95, cpu.median * Math.exp(cpu.spread * normal));
    const memory = guest.spec.memoryBytes * (0.5 + 0.45 * random());
    guestValues[i * metricNames.guest.length + at.cpu] = used;
    guestValues[i * metricNames.guest.length + at.memory] = memory;
    const row = (rowOfHost.get(guest.status.hostId ?? '') ?? 0) * metricNames.host.length;
    hostValues[row + onHost.cpu] = (hostValues[row + onHost.cpu] ?? 0) + (used * guest.spec.vcpus) / 64;
    hostValues[row + onHost.memory] = (hostValues[row + onHost.memory] ?? 0) + memory;
  });
  const none = { ids: [], values: new Float32Array(0) };
  const host = { ids: hosts.map(({ id }) => id), values: hostValues };
  return { at: now, columns: { host, guest: { ids, values: guestValues }, 'storage-pool': none, network: none } };
}
