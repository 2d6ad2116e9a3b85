import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { putInto, removeFrom } from '@/lib/testing/make-inventory';
import { makePlanningView } from '@/lib/testing/make-planning-view';
import { makeRule } from '@/lib/testing/make-rule';
import { LoadBoard } from '../metrics/load-board';
import type { Guest } from '../model/guest';
import { PlacementIndex } from '../scheduler/placement-index';
import { judgeTolerance, worsened } from './admission';
import { failureBookOf } from './failure-book';
import { isForRoom, simulateFailure } from './failure-outcome';

const GIB = 2 ** 30;
const guest = (number: number, on: string, gib: number, tags: string[] = []): Guest =>
  makeGuest({ id: `vm-${number}`, number, on, spec: { memoryBytes: gib * GIB, vcpus: 1, tags } });
const hosts = ['host-1', 'host-2', 'host-3'].map((id) => makeHost({ id }));

describe('tolerating the failure of any one host', () => {
  test('holds while every guest finds room elsewhere, by placing and not by sums', () => {
    // 3 × 24 GiB free would hold 40 GiB by sums; no single host does.
    const guests = [guest(1, 'host-1', 40), guest(2, 'host-2', 40), guest(3, 'host-3', 40)];
    const { index } = makePlanningView({ hosts, guests });
    const { breaches, method } = judgeTolerance(index, 'cluster-1', 1);
    expect(method).toBe('placed');
    expect(breaches.map(({ hostIds, refused }) => [hostIds, refused.map(({ guest: { id } }) => id)])).toEqual([
      [['host-1'], ['vm-1']],
      [['host-2'], ['vm-2']],
      [['host-3'], ['vm-3']],
    ]);
  });

  test('tells what one more guest breaks, and not what was broken before', () => {
    const view = makePlanningView({ hosts, guests: [guest(1, 'host-1', 30), guest(2, 'host-2', 30), guest(3, 'host-3', 61)] });
    const before = judgeTolerance(view.index, 'cluster-1', 1);
    expect(before.breaches.map(({ hostIds }) => hostIds)).toEqual([['host-3']]);
    putInto(view.inventory, 'guest', guest(4, 'host-2', 10));
    const after = judgeTolerance(view.index, 'cluster-1', 1);
    expect(worsened(before, after)).toMatchObject({ hostIds: ['host-1'], refused: [{ guest: { id: 'vm-1' } }] });
  });

  test('a guest that no room could help is no breach', () => {
    const guests = [guest(1, 'host-1', 4, ['web']), guest(2, 'host-2', 4, ['web']), guest(3, 'host-3', 4, ['web'])];
    const { index } = makePlanningView({ hosts, guests, rules: [makeRule({ guests: { tags: ['web'] } })] });
    expect(judgeTolerance(index, 'cluster-1', 1).breaches).toEqual([]);
  });
});

test('any two of four hosts may fail when each pair was thought through', () => {
  const four = [...hosts, makeHost({ id: 'host-4' })];
  const guests = four.map(({ id }, i) => guest(i + 1, id, 32));
  const { index, inventory } = makePlanningView({ hosts: four, guests });
  expect(judgeTolerance(index, 'cluster-1', 2).breaches).toEqual([]);
  putInto(inventory, 'guest', guest(5, 'host-4', 1));
  expect(judgeTolerance(index, 'cluster-1', 2).breaches.length).toBeGreaterThan(0);
});

test('more than two are judged by slots of the largest guest, which never says yes too early', () => {
  const five = Array.from({ length: 5 }, (_, i) => makeHost({ id: `host-${i + 1}` }));
  const small = makePlanningView({ hosts: five, guests: five.map(({ id }, i) => guest(i + 1, id, 16)) });
  expect(judgeTolerance(small.index, 'cluster-1', 3)).toEqual({ method: 'slots', breaches: [], slotsMissing: 0 });
  const large = makePlanningView({ hosts: five, guests: five.map(({ id }, i) => guest(i + 1, id, 40)) });
  expect(judgeTolerance(large.index, 'cluster-1', 3).slotsMissing).toBe(3);
});

interface Deed {
  readonly kind: 'put' | 'remove' | 'down' | 'up';
  readonly number: number;
  readonly host: number;
  readonly gib: number;
  readonly isWeb: boolean;
}

const deeds = fc.array(
  fc.record<Deed>({
    kind: fc.constantFrom('put', 'put', 'put', 'remove', 'down', 'up'),
    number: fc.integer({ min: 1, max: 12 }),
    host: fc.integer({ min: 0, max: 3 }),
    gib: fc.integer({ min: 1, max: 40 }),
    isWeb: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

test('whatever happened before, what is kept says no breach only with a way that fits, and a breach only where placing all anew finds one', () => {
  fc.assert(
    fc.property(deeds, (list) => {
      const ids = ['host-1', 'host-2', 'host-3', 'host-4'];
      const sizes = [64, 96, 48, 64];
      const hostOf = (at: number, state: 'up' | 'down') =>
        makeHost({ id: ids[at] ?? '', capacity: { memoryBytes: (sizes[at] ?? 64) * GIB }, status: { state } });
      const rules = [makeRule({ guests: { tags: ['web'] } })];
      const view = makePlanningView({ hosts: ids.map((_, at) => hostOf(at, 'up')), rules });
      for (const { kind, number, host, gib, isWeb } of list) {
        if (kind === 'put') putInto(view.inventory, 'guest', guest(number, ids[host] ?? '', gib, isWeb ? ['web'] : []));
        else if (kind === 'remove' && view.inventory.guests.has(`vm-${number}`)) removeFrom(view.inventory, 'guest', `vm-${number}`);
        else if (kind === 'up' || kind === 'down') putInto(view.inventory, 'host', hostOf(host, kind));
        checkAgainstPlacingAnew(view.index);
      }
    }),
    { numRuns: 60 },
  );
});

function checkAgainstPlacingAnew(index: PlacementIndex): void {
  const fresh = new PlacementIndex(index.inventory, new LoadBoard());
  judgeTolerance(index, 'cluster-1', 1);
  for (const { id, status } of index.inventory.hosts.values()) {
    if (status.state !== 'up') continue;
    const kept = failureBookOf(index).outcomeOf([id]);
    const anew = simulateFailure({ inventory: index.inventory, index: fresh }, [id]);
    if (kept.refused.some(isForRoom)) expect(kept.refused).toEqual(anew.refused);
    for (const [hostId, { memoryBytes, vcpus }] of kept.inbound) {
      const row = fresh.hosts.rowOf.get(hostId) ?? -1;
      expect((fresh.hosts.promisedMemory[row] ?? 0) + memoryBytes).toBeLessThanOrEqual(fresh.hosts.memoryLimit[row] ?? 0);
      expect((fresh.hosts.promisedVcpus[row] ?? 0) + vcpus).toBeLessThanOrEqual(fresh.hosts.vcpuLimit[row] ?? 0);
    }
  }
}
