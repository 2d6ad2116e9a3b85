import { LoadForecast } from '@/lib/domain/balance/forecast-load';
import { planRebalance } from '@/lib/domain/balance/plan-rebalance';
import { unevenSince } from '@/lib/domain/balance/uneven-since';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { LoadBoard } from '@/lib/domain/metrics/load-board';
import { standardDeviation } from '@/lib/domain/metrics/standard-deviation';
import { type GuestSpec, guestTypes } from '@/lib/domain/model/guest';
import type { BalancePolicy } from '@/lib/domain/model/infrastructure';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { cpuDemand, type GuestDemand, guestDemand, touchedBytes } from '@/lib/drivers/simulated/loads/demand-model';
import { makeCluster } from './make-cluster';
import { makeGuest } from './make-guest';
import { makeHost } from './make-host';
import { makeInventory, putInto } from './make-inventory';
import { makeLoadFrame } from './make-load-frame';

const GIB = 2 ** 30;
const minuteMs = 60_000;
/** Guests on a host at the beginning. */
const guestsPerHost = 12;
const startMs = Date.parse('2026-11-18T00:00:00.000Z'); // a Wednesday

export interface DayMove {
  readonly guestId: string;
  readonly from: string;
  readonly to: string;
  readonly atMs: number;
  readonly reason: string;
}

export interface BalanceDay {
  readonly moves: readonly DayMove[];
  /** Standard deviation of the hosts' shares of CPU, a value for each round. */
  readonly deviations: readonly number[];
  readonly verdicts: ReadonlyMap<string, number>;
}

/**
 * A day of a small cluster whose guests follow the simulated fleet's demand profiles (daily rhythm, bursts, noise), balanced every five
 * minutes as the server does it, with moves that take effect at once. Hours pass in milliseconds: nothing of it is simulated but demand.
 */
export function runBalanceDay(options: { hosts: number; hours: number; policy: Partial<BalancePolicy>; seed?: number }): BalanceDay {
  const { hosts: hostCount, hours, policy: wanted, seed = 1 } = options;
  const hosts = Array.from({ length: hostCount }, (_, i) => makeHost({ id: `host-${i}`, capacity: { cores: 24, memoryBytes: 128 * GIB } }));
  const guests = Array.from({ length: hostCount * guestsPerHost }, (_, i) =>
    makeGuest({
      id: `vm-${i}`,
      number: i,
      on: `host-${Math.floor(i / guestsPerHost)}`,
      spec: {
        vcpus: 1 + (i % 4),
        memoryBytes: (2 + 2 * (i % 4)) * GIB,
        type: guestTypes[(i * 7 + Math.floor(i / guestsPerHost)) % guestTypes.length] ?? 'general',
      },
    }),
  );
  const inventory = makeInventory({ clusters: [makeCluster({ policy: { vcpusPerCore: 8, balance: wanted } })], hosts, guests });
  const loads = new LoadBoard();
  const forecast = new LoadForecast(loads);
  loads.listen((frame) => forecast.take(frame));
  const index = new PlacementIndex(inventory, loads);
  const demands = new Map(guests.map(({ id, spec }) => [id, toDemand(seed, id, spec)]));
  const policy = inventory.clusters.get('cluster-1')?.policy.balance;
  if (!policy) throw new RangeError('the cluster is gone');

  const moves: DayMove[] = [];
  const movedAt = new Map<string, number>();
  const deviations: number[] = [];
  const verdicts = new Map<string, number>();
  let since: number | null = null;
  for (let minute = 0; minute < hours * 60; minute++) {
    const now = startMs + minute * minuteMs;
    loads.take(frameAt(inventory, demands, now));
    if (minute % 5 !== 0) continue;
    deviations.push(standardDeviation(hosts.map(({ id }) => loads.value('host', id, 'cpu.used') ?? 0)));
    const heldSeconds = since === null ? 0 : (now - since) / 1000;
    const round = { minuteOfDay: new Date(now).getUTCHours() * 60 + new Date(now).getUTCMinutes() };
    const found = planRebalance({ inventory, index, loads, now }, 'cluster-1', policy, {
      recentMoves: movedAt,
      forecast,
      heldSeconds,
      round,
    });
    since = unevenSince(since, found.why, now);
    verdicts.set(found.why.code, (verdicts.get(found.why.code) ?? 0) + 1);
    for (const { object, fromHostId, toHostId, why } of found.steps) {
      if (fromHostId === null || toHostId === null) continue;
      moves.push({ guestId: object.id, from: fromHostId, to: toHostId, atMs: now, reason: why.code });
      movedAt.set(object.id, now);
      moveGuest(inventory, object.id, toHostId);
    }
  }
  return { moves, deviations, verdicts };
}

function toDemand(seed: number, id: string, { vcpus, memoryBytes, type }: GuestSpec): GuestDemand {
  const size = { vcpus, memoryBytes, memoryReservationBytes: 0 };
  return guestDemand(seed, { id, name: id, kind: 'vm', type, ...size, tags: [], disks: [], nics: [], demand: null }, {});
}

function frameAt(inventory: Inventory, demands: ReadonlyMap<string, GuestDemand>, now: number) {
  const hosts: Record<string, { 'cpu.used': number; 'memory.used': number }> = {};
  for (const { id } of inventory.hosts.values()) hosts[id] = { 'cpu.used': 0, 'memory.used': 0 };
  const guests: Record<string, { 'cpu.used': number; 'memory.used': number }> = {};
  for (const { id, spec, status } of inventory.guests.values()) {
    const demand = demands.get(id);
    const host = hosts[status.hostId ?? ''];
    if (!demand || !host) continue;
    const cpu = cpuDemand(demand, now);
    const memory = touchedBytes(demand, spec.memoryBytes, now - startMs + 86_400_000);
    guests[id] = { 'cpu.used': cpu, 'memory.used': memory };
    host['cpu.used'] = Math.min(1, host['cpu.used'] + (cpu * spec.vcpus) / 24);
    host['memory.used'] += memory;
  }
  return makeLoadFrame(now, { host: hosts, guest: guests });
}

function moveGuest(inventory: Inventory, guestId: string, hostId: string): void {
  const guest = inventory.guests.get(guestId);
  if (guest?.assignment)
    putInto(inventory, 'guest', { ...guest, assignment: { ...guest.assignment, hostId }, status: { ...guest.status, hostId } });
}
