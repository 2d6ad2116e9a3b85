import { describe, expect, test } from 'vitest';
import { makeCluster } from '@/lib/testing/make-cluster';
import { type GuestParts, makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { putInto } from '@/lib/testing/make-inventory';
import { makePlanningView } from '@/lib/testing/make-planning-view';
import { makeRule } from '@/lib/testing/make-rule';
import { makeStoragePool } from '@/lib/testing/make-storage-pool';
import { planFailover, startsPerHost } from './plan-failover';

const GIB = 2 ** 30;
const simulation = { kind: 'failover-simulation' } as const;
const hosts = ['host-1', 'host-2', 'host-3'].map((id) => makeHost({ id }));
const guest = (number: number, on: string, spec: GuestParts['spec'] = {}) => makeGuest({ id: `vm-${number}`, number, on, spec });
const placesOf = ({ steps }: ReturnType<typeof planFailover>) => steps.map(({ object, toHostId }) => `${object.id} ${toHostId}`);
const reasonsOf = ({ notDone }: ReturnType<typeof planFailover>) => notDone.map(({ object, why }) => [object.id, why.code, why.params]);

test('guests of a failed host restart elsewhere, important ones first, each in the room that the former leave', () => {
  const guests = [
    guest(1, 'host-1', { memoryBytes: 40 * GIB }),
    guest(2, 'host-1', { memoryBytes: 8 * GIB, restartPriority: 1 }),
    guest(3, 'host-2', { memoryBytes: 20 * GIB }),
  ];
  const plan = planFailover(makePlanningView({ hosts, guests }), ['host-1'], simulation);
  expect(placesOf(plan)).toEqual(['vm-2 host-3', 'vm-1 host-3']);
  expect(plan.notDone).toEqual([]);
  expect(plan.checks).toEqual([{ name: 'capacity', ok: true, why: { code: 'all-restart', params: { guests: 2 } } }]);
});

test('a preview of a failure is what is done when it happens', () => {
  const guests = Array.from({ length: 12 }, (_, i) => guest(i + 1, i % 2 ? 'host-1' : 'host-2', { memoryBytes: (1 + (i % 5)) * GIB }));
  const view = makePlanningView({ hosts, guests });
  const preview = planFailover(view, ['host-1'], simulation);
  putInto(view.inventory, 'host', makeHost({ id: 'host-1', status: { state: 'down' } }));
  for (const each of guests)
    if (each.status.hostId === 'host-1') putInto(view.inventory, 'guest', { ...each, status: { ...each.status, state: 'unknown' } });
  const real = planFailover(view, ['host-1'], { kind: 'failover' });
  expect(real.steps).toEqual(preview.steps);
});

test('nothing of a preview stays in the columns', () => {
  const guests = [guest(1, 'host-1', { tags: ['web'] }), guest(2, 'host-2', { tags: ['web'] })];
  const view = makePlanningView({ hosts, guests, rules: [makeRule({ guests: { tags: ['web'] } })] });
  const before = planFailover(view, ['host-2'], simulation);
  planFailover(view, ['host-1', 'host-3'], simulation);
  expect(planFailover(view, ['host-2'], simulation)).toEqual(before);
});

test('restarts may use what is kept free for them', () => {
  const clusters = [makeCluster({ policy: { haReserve: 0.5 } })];
  const guests = [guest(1, 'host-1', { memoryBytes: 30 * GIB }), guest(2, 'host-2', { memoryBytes: 30 * GIB })];
  const view = makePlanningView({ clusters, hosts: hosts.slice(0, 2), guests });
  expect(placesOf(planFailover(view, ['host-1'], simulation))).toEqual(['vm-1 host-2']);
});

test('a guest starts when those it depends on have started, and a host starts a few at a time', () => {
  const guests = [
    guest(1, 'host-1', { dependsOn: ['vm-2', 'vm-3'] }),
    guest(2, 'host-1'),
    ...[3, 4, 5, 6].map((number) => guest(number, 'host-1', { restartPriority: 5 })),
  ];
  const { steps } = planFailover(makePlanningView({ hosts: hosts.slice(0, 2), guests }), ['host-1'], simulation);
  const [second, third, first] = steps;
  expect(steps.map(({ object }) => object.id)).toEqual(['vm-2', 'vm-3', 'vm-1', 'vm-4', 'vm-5', 'vm-6']);
  expect(first?.after).toEqual([second?.id, third?.id]);
  expect(first?.startsAtSecond).toBeCloseTo(second?.seconds ?? 0);
  expect(steps.filter(({ startsAtSecond }) => startsAtSecond === 0)).toHaveLength(startsPerHost);
});

describe('who is not restarted', () => {
  test('finds no room: with what it needs and the most there is', () => {
    const guests = [
      guest(1, 'host-1', { memoryBytes: 60 * GIB }),
      guest(2, 'host-2', { memoryBytes: 20 * GIB }),
      guest(3, 'host-3', { memoryBytes: 9 * GIB }),
    ];
    expect(reasonsOf(planFailover(makePlanningView({ hosts, guests }), ['host-1'], simulation))).toEqual([
      ['vm-1', 'refused-memory', { host: 'host-3', need: 60, have: 55, detail: '' }],
    ]);
  });

  test('has its disks on the host that is lost', () => {
    const storagePools = [makeStoragePool({ id: 'disk-1', kind: 'local' }), makeStoragePool()];
    const disks = [{ id: 'disk-a', sizeBytes: GIB, storagePoolId: null, policy: null }];
    const held = makeGuest({ on: 'host-1', spec: { disks }, assignment: { diskPools: { 'disk-a': 'disk-1' } } });
    const own = makeHost({ id: 'host-1', storagePoolIds: ['disk-1', 'pool-1'] });
    const view = makePlanningView({ storagePools, hosts: [own, makeHost({ id: 'host-2' })], guests: [held] });
    expect(reasonsOf(planFailover(view, ['host-1'], simulation))).toEqual([['vm-1', 'disks-only-there', { pool: 'disk-1' }]]);
  });

  test('would break a rule', () => {
    const guests = [guest(1, 'host-1', { tags: ['web'] }), guest(2, 'host-2', { tags: ['web'] })];
    const rules = [makeRule({ id: 'apart', guests: { tags: ['web'] } })];
    const plan = planFailover(makePlanningView({ hosts: hosts.slice(0, 2), guests, rules }), ['host-1'], simulation);
    expect(reasonsOf(plan)).toEqual([['vm-1', 'refused-rules', { host: 'host-2', need: 'apart', have: 1, detail: 'apart' }]]);
  });

  test('depends on one that finds no room', () => {
    const guests = [guest(1, 'host-1', { dependsOn: ['vm-2'] }), guest(2, 'host-1', { memoryBytes: 65 * GIB })];
    const plan = planFailover(makePlanningView({ hosts, guests }), ['host-1'], simulation);
    expect(reasonsOf(plan)[1]).toEqual(['vm-1', 'dependency-not-restarted', { guest: 'vm-2' }]);
    expect(plan.checks[0]).toMatchObject({ ok: false, why: { params: { guests: 2, restarted: 0 } } });
  });

  test('is meant to be off, or HA is', () => {
    const off = makePlanningView({ hosts, guests: [guest(1, 'host-1', { power: 'stopped' })] });
    expect(reasonsOf(planFailover(off, ['host-1'], simulation))).toEqual([['vm-1', 'guest-meant-off', { power: 'stopped' }]]);
    const clusters = [makeCluster({ policy: { ha: { enabled: false } } })];
    const unprotected = makePlanningView({ clusters, hosts, guests: [guest(1, 'host-1')] });
    expect(reasonsOf(planFailover(unprotected, ['host-1'], simulation))).toEqual([['vm-1', 'ha-off', { cluster: 'Cluster 1' }]]);
  });

  test('lives on the only host', () => {
    const view = makePlanningView({ hosts: hosts.slice(0, 1), guests: [guest(1, 'host-1')] });
    expect(reasonsOf(planFailover(view, ['host-1'], simulation))).toEqual([['vm-1', 'no-other-host', {}]]);
  });
});
