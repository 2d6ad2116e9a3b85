import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvent, anyFleet, anyRequest } from '@/lib/testing/any-fleet';
import { makeInventory, putInto, removeFrom } from '@/lib/testing/make-inventory';
import { makeLoadFrame } from '@/lib/testing/make-load-frame';
import type { Inventory } from '../inventory/inventory';
import { hostsOf } from '../inventory/inventory';
import { LoadBoard } from '../metrics/load-board';
import type { Change } from '../model/journal';
import { codeOfRefusal, evaluate, REFUSED } from './evaluate';
import { codeOfFilter } from './filter-codes';
import { isActive, promisedMemoryBytes, promisedVcpus } from './guest-use';
import { acceptsGuests, memoryLimitBytes, reserveBytes, vcpuLimit } from './host-limits';
import { place } from './place';
import { placeFast } from './place-fast';
import { placeNaive, readAsk } from './place-naive';
import { PlacementIndex } from './placement-index';
import { planBatch } from './plan-batch';
import { changedRequest } from './try-change';

fc.configureGlobal({ numRuns: 50 });

const options = { id: 'dec-1', at: '', explain: 'full' } as const;
const follow = (inventory: Inventory) => new PlacementIndex(inventory, new LoadBoard());
const requests = fc.array(anyRequest, { minLength: 1, maxLength: 6 });
const events = fc.array(anyEvent, { maxLength: 10 });

function happen(inventory: Inventory, event: typeof anyEvent extends fc.Arbitrary<infer Event> ? Event : never): Change | null {
  if (event.after === null) return inventory.find(event.kind, event.id) ? removeFrom(inventory, event.kind, event.id) : null;
  return putInto(inventory, event.kind, event.after);
}

const undo = (inventory: Inventory, change: Change) =>
  // Exchanging before and after keeps them of one kind, which a spread of the union cannot show.
  inventory.apply({ ...change, before: change.after, after: change.before } as Change);

/** Everything an index counts, in an order that says nothing of its past. */
function contents(index: PlacementIndex) {
  index.settle();
  const { hosts, pools } = index;
  const sorted = (counts: Iterable<readonly [number, number]>) => [...counts].sort(([a], [b]) => a - b);
  return {
    ids: hosts.ids,
    fixed: hosts.ids.map((_, row) => [
      hosts.accepts[row],
      hosts.hypervisor[row],
      hosts.memoryLimit[row],
      hosts.vcpuLimit[row],
      hosts.reserve[row],
    ]),
    promised: [[...hosts.promisedVcpus], [...hosts.promisedMemory], [...hosts.demandMilli], [...hosts.activeGuests]],
    pools: pools.ids.map((id, row) => [id, pools.promised[row], pools.room(row), pools.isOnline[row]]),
    groups: [...index.groupKeys()].sort().map((key) => {
      const { onHost, atHome, inRack } = index.membersOf(key);
      return [key, sorted(onHost), sorted(atHome), sorted(inRack)];
    }),
  };
}

describe('the index', () => {
  test('after any changes equals one built from scratch', () => {
    fc.assert(
      fc.property(anyFleet, events, (inventory, happenings) => {
        const index = follow(inventory);
        for (const event of happenings) {
          index.settle();
          happen(inventory, event);
        }
        expect(contents(index)).toEqual(contents(follow(inventory)));
      }),
    );
  });

  test('after changes taken back is exactly what it was', () => {
    fc.assert(
      fc.property(anyFleet, events, (inventory, happenings) => {
        const index = follow(inventory);
        const before = contents(index);
        const done = happenings.flatMap((event) => happen(inventory, event) ?? []);
        for (const change of done.reverse()) undo(inventory, change);
        expect(contents(index)).toEqual(before);
      }),
    );
  });

  test('after a list was planned is exactly what it was', () => {
    fc.assert(
      fc.property(anyFleet, requests, (inventory, list) => {
        const index = follow(inventory);
        const before = contents(index);
        planBatch(index, list);
        expect(contents(index)).toEqual(before);
      }),
    );
  });

  test('takes in measured loads', () => {
    fc.assert(
      fc.property(anyFleet, events, fc.float({ min: 0, max: 1, noNaN: true }), (inventory, happenings, used) => {
        const loads = new LoadBoard();
        const index = new PlacementIndex(inventory, loads);
        index.settle();
        loads.take(
          makeLoadFrame(20_000, { guest: Object.fromEntries([...inventory.guests.keys()].map((id) => [id, { 'cpu.used': used }])) }),
        );
        for (const event of happenings) happen(inventory, event);
        expect(contents(index)).toEqual(contents(new PlacementIndex(inventory, loads)));
      }),
    );
  });
});

describe('the quick answer', () => {
  test('is that of a scan of all hosts, whatever was asked and happened before', () => {
    const step = fc.oneof(
      anyRequest.map((request) => ({ request })),
      anyEvent.map((event) => ({ event })),
    );
    fc.assert(
      fc.property(anyFleet, fc.array(step, { minLength: 1, maxLength: 24 }), (inventory, steps) => {
        const index = follow(inventory);
        for (const each of steps) {
          if ('event' in each) happen(inventory, each.event);
          else expect(placeFast(index, each.request)).toBe(placeNaive(index, each.request));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is the chosen host of the explained one, which counts every host once', () => {
    fc.assert(
      fc.property(anyFleet, requests, (inventory, list) => {
        const index = follow(inventory);
        for (const request of list) {
          const decision = place(index, request, options);
          const refused = decision.refusalGroups.reduce((sum, { count }) => sum + count, 0);
          expect(decision.chosen).toBe(index.hosts.ids[placeNaive(index, request)] ?? null);
          expect(refused + decision.eligibleCount).toBe(decision.hostsConsidered);
          const ask = readAsk(index, request);
          const totals = index.hosts.ids.map((_, row) => evaluate(index, ask, row));
          const eligible = [...totals.keys()]
            .filter((row) => totals[row] !== REFUSED)
            .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
          if (eligible.length > 0)
            expect(decision.candidates.map(({ hostId }) => hostId)).toEqual(eligible.map((row) => index.hosts.ids[row]));
          const codes = index.hosts.ids.map((_, row) => codeOfRefusal(index, ask, row));
          for (const { filter, count } of decision.refusalGroups)
            expect(codes.filter((code) => code === codeOfFilter[filter])).toHaveLength(count);
          for (const { total, scores } of decision.candidates) {
            expect(total).toBeCloseTo(
              scores.reduce((sum, { weighted }) => sum + weighted, 0),
              9,
            );
            expect(scores.every(({ raw }) => raw >= 0 && raw <= 1)).toBe(true);
          }
        }
      }),
    );
  });

  test('does not depend on the order in which things came to be', () => {
    fc.assert(
      fc.property(anyFleet, requests, (inventory, list) => {
        const backwards = makeInventory({
          clusters: [...inventory.clusters.values()].reverse(),
          networks: [...inventory.networks.values()].reverse(),
          storagePools: [...inventory.storagePools.values()].reverse(),
          hosts: [...inventory.hosts.values()].reverse(),
          rules: [...inventory.rules.values()].reverse(),
          guests: [...inventory.guests.values()].reverse(),
        });
        const decide = (each: Inventory) => list.map((request) => ({ ...place(follow(each), request, options), stateRevision: 0 }));
        expect(decide(backwards)).toEqual(decide(inventory));
      }),
    );
  });
});

describe('a chosen host', () => {
  test('accepts guests and is never promised more than it may be', () => {
    fc.assert(
      fc.property(anyFleet, requests, (inventory, list) => {
        const index = follow(inventory);
        for (const request of list) {
          const { chosen } = place(index, request, options);
          const host = inventory.hosts.get(chosen ?? '');
          const cluster = inventory.clusters.get(host?.clusterId ?? '');
          if (!host || !cluster) continue;
          const others = [...inventory.guests.values()].filter(
            (guest) => isActive(guest) && guest.id !== request.guestId && hostsOf(guest).includes(host.id),
          );
          const memory = others.reduce((sum, guest) => sum + promisedMemoryBytes(guest), request.memoryBytes);
          const vcpus = others.reduce((sum, guest) => sum + promisedVcpus(guest), request.vcpus);
          const reserve = request.kind === 'restart' ? 0 : reserveBytes(host, cluster.policy);
          expect(acceptsGuests(host)).toBe(true);
          expect(memory).toBeLessThanOrEqual(memoryLimitBytes(host, cluster.policy) - reserve);
          expect(vcpus).toBeLessThanOrEqual(vcpuLimit(host, cluster.policy));
          expect(request.networkIds.every((id) => host.networkIds.includes(id))).toBe(true);
        }
      }),
    );
  });

  test('keeps every hard rule and term that can be told from the inventory alone', () => {
    fc.assert(
      fc.property(anyFleet, requests, (inventory, list) => {
        const index = follow(inventory);
        for (const request of list) {
          const { chosen } = place(index, request, options);
          if (chosen === null) continue;
          const there = [...inventory.guests.values()].filter(
            (guest) => isActive(guest) && guest.id !== request.guestId && hostsOf(guest).includes(chosen),
          );
          const tagsThere = new Set(there.flatMap(({ spec }) => spec.tags));
          const namesThere = new Set([chosen, ...there.map(({ id }) => id), ...[...tagsThere].map((tag) => `tag:${tag}`)]);
          expect(request.placement.avoid.filter((target) => namesThere.has(target))).toEqual([]);
          const own = [request.guestId, ...request.tags.map((tag) => `tag:${tag}`)];
          expect(there.filter(({ spec }) => spec.placement.avoid.some((target) => own.includes(target)))).toEqual([]);
          for (const rule of inventory.rules.values()) {
            const speaksOf = (id: string | null, tags: readonly string[]) =>
              rule.guests.ids.includes(id ?? '') || tags.some((tag) => rule.guests.tags.includes(tag));
            if (!rule.enabled || !rule.hard || rule.relation !== 'apart' || !speaksOf(request.guestId, request.tags)) continue;
            expect(there.filter(({ id, spec }) => speaksOf(id, spec.tags))).toEqual([]);
          }
        }
      }),
    );
  });
});

describe('a refused request', () => {
  test('would fit with each change it is offered, on as many hosts as said', () => {
    let offered = 0;
    fc.assert(
      fc.property(anyFleet, requests, (inventory, list) => {
        const index = follow(inventory);
        for (const request of list) {
          for (const { change, hosts, chosen } of place(index, request, options).counterfactuals) {
            offered++;
            const again = inFleetWith(inventory, change);
            const decision = place(follow(again), changedRequest(request, change), options);
            expect([decision.chosen, decision.eligibleCount]).toEqual([chosen, hosts]);
          }
        }
      }),
    );
    expect(offered).toBeGreaterThan(20);
  });

  test('is refused by every host when each is asked alone', () => {
    fc.assert(
      fc.property(anyFleet, requests, (inventory, list) => {
        const index = follow(inventory);
        for (const request of list) {
          if (place(index, request, options).chosen !== null) continue;
          const ask = readAsk(index, request);
          expect(index.hosts.ids.filter((_, row) => evaluate(index, ask, row) !== REFUSED)).toEqual([]);
        }
      }),
    );
  });
});

/** The fleet with a change of the fleet really made. */
function inFleetWith(inventory: Inventory, change: ReturnType<typeof place>['counterfactuals'][number]['change']): Inventory {
  const again = makeInventory({
    clusters: [...inventory.clusters.values()],
    networks: [...inventory.networks.values()],
    storagePools: [...inventory.storagePools.values()],
    hosts: [...inventory.hosts.values()],
    rules: [...inventory.rules.values()],
    guests: [...inventory.guests.values()],
  });
  const host = again.hosts.get(change.exitMaintenanceHostId ?? change.addNetwork?.hostId ?? '');
  const rule = again.rules.get(change.relaxRuleId ?? '');
  if (host && change.addNetwork) putInto(again, 'host', { ...host, networkIds: [...host.networkIds, change.addNetwork.networkId] });
  else if (host)
    putInto(again, 'host', { ...host, spec: { ...host.spec, maintenance: false }, status: { ...host.status, maintenance: 'none' } });
  if (rule) putInto(again, 'rule', { ...rule, hard: false });
  return again;
}
