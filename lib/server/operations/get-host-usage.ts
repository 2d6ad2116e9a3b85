import type { z } from 'zod';
import type { hostUsage, hostUsageQuery } from '@/lib/api/schemas/hosts';
import type { RollUp } from '@/lib/domain/metrics/roll-up';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { JournalEntry } from '@/lib/domain/model/journal';
import { metricNames } from '@/lib/domain/model/metric';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { readSeries } from '../series/read-series';
import { toJsonNumber, toSeriesRange } from '../series/series-range';

type UsageMetric = z.output<typeof hostUsageQuery>['metric'];
type Usage = z.input<typeof hostUsage>;

/** Which metric is stacked, in which unit, and how a share becomes an amount that can be added up. */
const usages = {
  cpu: { name: 'cpu.used', unit: 'cores', ofHost: (host: Host) => host.capacity.cores, ofGuest: (guest: Guest) => guest.status.vcpus },
  memory: { name: 'memory.used', unit: 'bytes', ofHost: () => 1, ofGuest: () => 1 },
  disk: { name: 'disk.bytes', unit: 'bytes-per-second', ofHost: () => 1, ofGuest: () => 1 },
  network: { name: 'network.bytes', unit: 'bytes-per-second', ofHost: () => 1, ofGuest: () => 1 },
} as const;

const hostField = 'status.hostId';
const mostMoves = 50;

/** Who uses a host: the guests on it that used most over the range, and the rest of what the host saw, guests that left included. */
export async function getHostUsage(
  context: OperationContext,
  { params, query }: { params: { hostId: string }; query: z.output<typeof hostUsageQuery> },
): Promise<Usage> {
  const { inventory } = context;
  const host = getObject(inventory, 'host', params.hostId);
  const { name, unit, ofHost, ofGuest } = usages[query.metric];
  const range = toSeriesRange(query, context);
  const guests = [...inventory.guestIdsOn(host.id)].flatMap((id) => inventory.guests.get(id) ?? []);
  const [hostRollUps, guestRollUps] = await Promise.all([
    readSeries(context, 'host', [host.id], range),
    readSeries(
      context,
      'guest',
      guests.map((guest) => guest.id),
      range,
    ),
  ]);
  const total = hostRollUps.flatMap((rollUp) => amounts(rollUp, metricNames.host.indexOf(name), ofHost(host)));
  const used = guests.map((guest, index) => ({
    guestId: guest.id,
    name: guest.name,
    now: (context.loads.value('guest', guest.id, name) ?? 0) * ofGuest(guest),
    values: amounts(guestRollUps[index], metricNames.guest.indexOf(name), ofGuest(guest)),
  }));
  const most = used.sort((a, b) => sumOf(b.values) - sumOf(a.values) || a.name.localeCompare(b.name)).slice(0, query.top);
  const times = timesOf(hostRollUps[0]);
  const top = await Promise.all(most.map(async (line) => ({ ...line, values: await onlyWhileOn(context, host.id, line, times) })));
  const now = (context.loads.value('host', host.id, name) ?? 0) * ofHost(host);
  return {
    unit,
    capacity: capacityOf(host, query.metric),
    times: times.map((atMs) => new Date(atMs).toISOString()),
    series: [...top, restOf(total, now, top)].map((line) => ({ ...line, values: line.values.map(toJsonNumber) })),
  };
}

interface Line {
  readonly guestId: string | null;
  readonly name: string;
  readonly now: number;
  readonly values: number[];
}

/** What the host saw beyond the guests named: the others, those that left meanwhile, and its own. */
const restOf = (total: readonly number[], now: number, top: readonly Line[]): Line => ({
  guestId: null,
  name: '',
  now: Math.max(0, now - top.reduce((sum, line) => sum + line.now, 0)),
  values: total.map((value, step) => Math.max(0, value - top.reduce((sum, line) => sum + (line.values[step] || 0), 0))),
});

const amounts = (rollUp: RollUp | undefined, metric: number, factor: number): number[] =>
  Array.from({ length: rollUp?.steps ?? 0 }, (_, step) => (rollUp?.average(step, metric) ?? Number.NaN) * factor);

const timesOf = (rollUp: RollUp | undefined): number[] =>
  Array.from({ length: rollUp?.steps ?? 0 }, (_, step) => (rollUp?.startMs ?? 0) + step * (rollUp?.stepMs ?? 0));

/** A guest that came from elsewhere used nothing here before. */
async function onlyWhileOn(
  { store }: OperationContext,
  hostId: string,
  { guestId, values }: Line & { readonly guestId: string },
  times: readonly number[],
): Promise<number[]> {
  const moves = await store.listFieldChanges(guestId, hostField, mostMoves);
  return values.map((value, step) => (hostAt(moves, times[step] ?? 0) === hostId ? value : Number.NaN));
}

/** Where a guest was, by its changes of host, newest first. Before the first of them it was where that one found it. */
function hostAt(moves: readonly JournalEntry[], atMs: number): unknown {
  const last = moves.find((move) => Date.parse(move.at) <= atMs);
  if (last) return last.fields[hostField]?.[1];
  const [before, after] = moves.at(-1)?.fields[hostField] ?? [];
  return before ?? after;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + (value || 0), 0);

/** Disks are behind the host, so it has no capacity of its own for them. */
function capacityOf(host: Host, metric: UsageMetric): number | null {
  switch (metric) {
    case 'cpu':
      return host.capacity.cores;
    case 'memory':
      return host.capacity.memoryBytes;
    case 'network':
      return host.nics.reduce((sum, nic) => sum + (nic.up ? nic.bitsPerSecond : 0), 0) / 8;
    case 'disk':
      return null;
  }
}
