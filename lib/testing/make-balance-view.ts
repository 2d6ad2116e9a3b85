import { LoadBoard } from '@/lib/domain/metrics/load-board';
import type { Guest } from '@/lib/domain/model/guest';
import type { BalancePolicy, Host } from '@/lib/domain/model/infrastructure';
import type { Rule } from '@/lib/domain/model/rule';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { makeCluster } from './make-cluster';
import { type GuestParts, makeGuest } from './make-guest';
import { makeHost } from './make-host';
import { makeInventory } from './make-inventory';
import { makeLoadFrame } from './make-load-frame';

const GIB = 2 ** 30;

interface LoadedGuest {
  readonly id: string;
  readonly on: string;
  /** Share of its 2 vCPUs, or of those of `spec`. */
  readonly cpu: number;
  readonly memoryGib?: number;
  readonly spec?: GuestParts['spec'];
}

interface BalanceParts {
  /** Names of hosts of 16 cores and 64 GiB, or whole hosts. */
  readonly hosts: readonly (string | Host)[];
  readonly guests: readonly LoadedGuest[];
  readonly policy?: Partial<BalancePolicy>;
  readonly rules?: readonly Rule[];
}

/** A cluster whose guests and hosts have measured loads; a host carries the sum of its guests. */
export function makeBalanceView({ hosts: given, guests: loaded, policy = {}, rules = [] }: BalanceParts): PlanningView & {
  readonly policy: BalancePolicy;
} {
  const hosts = given.map((host) => (typeof host === 'string' ? makeHost({ id: host }) : host));
  const guests = loaded.map(({ id, on, spec }, i) => makeGuest({ id, number: i + 1, on, ...(spec && { spec }) }));
  const cluster = makeCluster({ policy: { balance: policy } });
  const inventory = makeInventory({ clusters: [cluster], hosts, guests, rules });
  const loads = new LoadBoard();
  const index = new PlacementIndex(inventory, loads);
  loads.take(toFrame(hosts, guests, loaded));
  index.settle();
  return { inventory, index, loads, now: Date.parse('2026-11-22T10:00:00.000Z'), policy: cluster.policy.balance };
}

function toFrame(hosts: readonly Host[], guests: readonly Guest[], loaded: readonly LoadedGuest[]) {
  const cores = (i: number) => (loaded[i]?.cpu ?? 0) * (guests[i]?.spec.vcpus ?? 0);
  const bytes = (i: number) => (loaded[i]?.memoryGib ?? 1) * GIB;
  const sumOn = (hostId: string, of: (i: number) => number) => loaded.reduce((sum, { on }, i) => (on === hostId ? sum + of(i) : sum), 0);
  return makeLoadFrame(Date.parse('2026-11-22T10:00:00.000Z'), {
    host: Object.fromEntries(
      hosts.map(({ id, capacity }) => [
        id,
        { 'cpu.used': Math.min(1, sumOn(id, cores) / capacity.cores), 'memory.used': sumOn(id, bytes) },
      ]),
    ),
    guest: Object.fromEntries(guests.map(({ id }, i) => [id, { 'cpu.used': loaded[i]?.cpu ?? 0, 'memory.used': bytes(i) }])),
  });
}
