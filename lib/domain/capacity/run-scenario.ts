import { copyInventory } from '../inventory/copy-inventory';
import type { Inventory } from '../inventory/inventory';
import type { LoadBoard } from '../metrics/load-board';
import type { Cause } from '../model/cause';
import type { FilterName, PlacementRequest } from '../model/decision';
import type { Guest } from '../model/guest';
import type { Host, StoragePool } from '../model/infrastructure';
import { requestForGuest } from '../reconciler/request-for-guest';
import { countFits } from '../scheduler/count-fits';
import { isActive } from '../scheduler/guest-use';
import { findLargestFit, type LargestFit } from '../scheduler/largest-fit';
import { place } from '../scheduler/place';
import { placeFast } from '../scheduler/place-fast';
import { PlacementIndex } from '../scheduler/placement-index';
import { poolRowsOn, withTentative } from '../scheduler/plan-batch';

/** What might happen to the pool. */
export interface Scenario {
  /** Hosts bought: so many like one that is there. */
  readonly addHosts: readonly { readonly likeHostId: string; readonly count: number }[];
  /** Hosts that fail at once; their guests restart elsewhere before anything is added. */
  readonly loseHostIds: readonly string[];
  /** Guests asked for, in this order. */
  readonly addGuests: readonly { readonly request: PlacementRequest; readonly count: number }[];
}

export interface ScenarioOutcome {
  readonly hosts: number;
  /** Guests of lost hosts that restart elsewhere, and those that do not. */
  readonly restarted: number;
  readonly lostGuestIds: readonly string[];
  /** Of each line of addGuests. */
  readonly added: readonly {
    readonly placed: number;
    readonly refused: number;
    readonly refusedBy: FilterName | null;
    readonly moreFit: number;
  }[];
  /** Promised and what may be promised at most, over the hosts that take guests. */
  readonly memory: Promised;
  readonly vcpu: Promised;
  readonly largest: LargestFit | null;
}

interface Promised {
  readonly promised: number;
  readonly limit: number;
}

const cause: Cause = { kind: 'plan', id: null };

/** Plays a scenario on a copy of the pool with the scheduler that would place the guests; the pool itself is not touched. */
export function runScenario(inventory: Inventory, loads: LoadBoard, scenario: Scenario, nowIso: string): ScenarioOutcome {
  const lost = new Set(scenario.loseHostIds);
  const added = addedHosts(inventory, scenario);
  const copy = copyInventory(inventory, {
    host: [...added.hosts, ...failedHosts(inventory, lost, nowIso)],
    'storage-pool': added.pools,
  });
  const index = new PlacementIndex(copy, loads);
  const stranded = [...copy.guests.values()].filter(
    (guest) => isActive(guest) && lost.has(guest.status.hostId ?? guest.assignment?.hostId ?? ''),
  );
  return withTentative(index, (hold) => {
    const put = (request: PlacementRequest): boolean => {
      const row = placeFast(index, request);
      if (row >= 0) hold(request, row, poolRowsOn(index, request, row));
      return row >= 0;
    };
    const lostGuestIds = byPriority(stranded).flatMap((guest) => (put(requestForGuest(guest, 'restart', cause, copy)) ? [] : [guest.id]));
    const addedGuests = scenario.addGuests.map(({ request, count }) => {
      let placed = 0;
      while (placed < count && put(request)) placed++;
      const refusedBy =
        placed === count
          ? null
          : (place(index, request, { id: 'scenario', at: nowIso, explain: 'brief' }).refusalGroups[0]?.filter ?? null);
      return { placed, refused: count - placed, refusedBy, moreFit: placed === count ? countFits(index, request) : 0 };
    });
    return {
      hosts: copy.hosts.size - lost.size,
      restarted: stranded.length - lostGuestIds.length,
      lostGuestIds,
      added: addedGuests,
      memory: sumAccepting(index, index.hosts.promisedMemory, index.hosts.memoryLimit),
      vcpu: sumAccepting(index, index.hosts.promisedVcpus, index.hosts.vcpuLimit),
      largest: findLargestFit(index),
    };
  });
}

/** A host is bought with its own disks, empty; shared storage and networks are those that the like one has. */
function addedHosts(inventory: Inventory, { addHosts }: Scenario): { hosts: Host[]; pools: StoragePool[] } {
  const hosts: Host[] = [];
  const pools: StoragePool[] = [];
  for (const { likeHostId, count } of addHosts) {
    const like = inventory.hosts.get(likeHostId);
    if (!like) continue;
    for (let i = 1; i <= count; i++) {
      const named = <Thing extends { readonly id: string; readonly name: string }>(thing: Thing): Thing => ({
        ...thing,
        id: `${thing.id} copy ${i}`,
        name: `${thing.name} copy ${i}`,
      });
      const local = like.storagePoolIds.flatMap((id) => inventory.storagePools.get(id) ?? []).filter(({ kind }) => kind === 'local');
      pools.push(...local.map((pool) => ({ ...named(pool), status: { ...pool.status, usedBytes: 0 } })));
      hosts.push({
        ...named(like),
        storagePoolIds: like.storagePoolIds.map((id) => (local.some((pool) => pool.id === id) ? `${id} copy ${i}` : id)),
        spec: { ...like.spec, maintenance: false },
        status: { ...like.status, state: 'up', maintenance: 'none' },
      });
    }
  }
  return { hosts, pools };
}

const failedHosts = (inventory: Inventory, lost: ReadonlySet<string>, nowIso: string): Host[] =>
  [...inventory.hosts.values()]
    .filter(({ id }) => lost.has(id))
    .map((host) => ({ ...host, status: { ...host.status, state: 'down', since: nowIso } }));

/** As a failover would restart them: most important first, then the biggest. */
const byPriority = (guests: readonly Guest[]): Guest[] =>
  [...guests].sort(
    (a, b) => a.spec.restartPriority - b.spec.restartPriority || b.spec.memoryBytes - a.spec.memoryBytes || (a.id < b.id ? -1 : 1),
  );

function sumAccepting({ hosts }: PlacementIndex, promised: ArrayLike<number>, limits: ArrayLike<number>): Promised {
  let sums = { promised: 0, limit: 0 };
  for (let row = 0; row < hosts.count; row++) {
    if (hosts.accepts[row] !== 1) continue;
    sums = { promised: sums.promised + (promised[row] ?? 0), limit: sums.limit + (limits[row] ?? 0) };
  }
  return sums;
}
