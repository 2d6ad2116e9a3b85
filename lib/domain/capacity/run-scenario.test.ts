import { describe, expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRequest } from '@/lib/testing/make-request';
import { LoadBoard } from '../metrics/load-board';
import { runScenario, type Scenario } from './run-scenario';

const GIB = 2 ** 30;
const nothing: Scenario = { addHosts: [], loseHostIds: [], addGuests: [] };
const guests = Array.from({ length: 6 }, (_, i) =>
  makeGuest({ id: `g${i}`, number: i, on: i % 2 === 0 ? 'h1' : 'h2', spec: { memoryBytes: 16 * GIB, restartPriority: i < 2 ? 1 : 3 } }),
);
const inventory = makeInventory({ hosts: [makeHost({ id: 'h1' }), makeHost({ id: 'h2' })], guests });
const run = (scenario: Partial<Scenario>) =>
  runScenario(inventory, new LoadBoard(), { ...nothing, ...scenario }, '2026-11-22T10:00:00.000Z');
const big = makeRequest({ vcpus: 2, memoryBytes: 16 * GIB });

describe('a scenario', () => {
  test('in which nothing happens is the pool as it is', () => {
    expect(run({})).toMatchObject({ hosts: 2, restarted: 0, lostGuestIds: [], memory: { promised: 96 * GIB, limit: 128 * GIB } });
  });

  test('says how many of the guests that are asked for fit, and what refuses the next', () => {
    expect(run({ addGuests: [{ request: big, count: 5 }] }).added).toEqual([{ placed: 2, refused: 3, refusedBy: 'memory', moreFit: 0 }]);
    expect(run({ addGuests: [{ request: big, count: 1 }] }).added).toEqual([{ placed: 1, refused: 0, refusedBy: null, moreFit: 1 }]);
  });

  test('restarts the guests of lost hosts by priority, as far as there is room', () => {
    const { hosts, restarted, lostGuestIds } = run({ loseHostIds: ['h1'] });
    expect([hosts, restarted, lostGuestIds]).toEqual([1, 1, ['g2', 'g4']]);
  });

  test('has room on hosts that are bought', () => {
    const { hosts, lostGuestIds, added } = run({
      addHosts: [{ likeHostId: 'h1', count: 2 }],
      loseHostIds: ['h1'],
      addGuests: [{ request: big, count: 5 }],
    });
    expect([hosts, lostGuestIds, added[0]?.placed]).toEqual([3, [], 5]);
  });

  test('leaves the pool itself alone', () => {
    run({ loseHostIds: ['h1'], addHosts: [{ likeHostId: 'h2', count: 1 }] });
    expect([inventory.hosts.size, inventory.hosts.get('h1')?.status.state]).toEqual([2, 'up']);
  });
});
