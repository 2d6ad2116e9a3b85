import { describe, expect, test } from 'vitest';
import { makeCluster } from '@/lib/testing/make-cluster';
import { type GuestParts, makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makePlanningView } from '@/lib/testing/make-planning-view';
import { makeRule } from '@/lib/testing/make-rule';
import { makeStoragePool } from '@/lib/testing/make-storage-pool';
import { type EvacuationOptions, planEvacuation } from './plan-evacuation';

const GIB = 2 ** 30;
const hosts = ['host-1', 'host-2', 'host-3'].map((id) => makeHost({ id }));
const guest = (number: number, parts: GuestParts = {}) => makeGuest({ id: `vm-${number}`, number, on: 'host-1', ...parts });

function evacuate(parts: Parameters<typeof makePlanningView>[0], options: Partial<EvacuationOptions> = {}) {
  const view = makePlanningView({ hosts, ...parts });
  const host = view.inventory.hosts.get('host-1');
  if (!host) throw new Error('the tests empty host-1');
  return planEvacuation(view, host, { choices: {}, bringBack: false, liveMigration: true, ...options });
}
const waysOf = ({ steps }: ReturnType<typeof evacuate>) => steps.map(({ object, method }) => `${object.id} ${method}`);
const stuckOf = ({ notDone }: ReturnType<typeof evacuate>) => notDone.map(({ object, why, choices }) => [object.id, why.code, ...choices]);

describe('how each guest leaves', () => {
  const offChoices = ['cold', 'restart-elsewhere', 'restart-here', 'leave'];
  const cases: readonly [string, GuestParts, way: string | null, stuck: readonly string[]][] = [
    ['one that runs moves live', {}, 'live', []],
    ['one that is suspended is moved as it sleeps', { spec: { power: 'suspended' } }, 'cold', []],
    [
      'one that is pinned waits for a choice',
      { spec: { placement: { pinnedHostId: 'host-1' } } },
      null,
      ['pinned-here', 'restart-here', 'leave'],
    ],
    ['one with a device waits for a choice', { spec: { placement: { devices: ['gpu'] } } }, null, ['holds-device', ...offChoices]],
    ['one in the middle of a boot is looked at again', { status: { state: 'starting' } }, null, ['guest-busy', 'leave']],
    ['one that has crashed is moved before it is started', { status: { state: 'crashed' } }, 'cold', []],
    ['one that is on its way out already is left alone', { assignment: { hostId: 'host-2' } }, null, []],
    ['one that is being deleted is left alone', { spec: { deleted: true } }, null, []],
  ];
  test.each(cases)('%s', (_name, parts, way, stuck) => {
    const plan = evacuate({ guests: [guest(1, parts)] });
    expect(waysOf(plan)).toEqual(way === null ? [] : [`vm-1 ${way}`]);
    expect(stuckOf(plan)).toEqual(stuck.length === 0 ? [] : [['vm-1', ...stuck]]);
  });

  test('one that is off stays, and that is said once for all of them', () => {
    const plan = evacuate({ guests: [guest(1, { spec: { power: 'stopped' } }), guest(2, { spec: { power: 'stopped' } })] });
    expect(plan.steps).toEqual([]);
    expect(plan.notDone.map(({ why }) => why)).toEqual([{ code: 'stopped-stay', params: { guests: 2 } }]);
  });

  test('no guest moves live where hypervisors cannot', () => {
    expect(stuckOf(evacuate({ guests: [guest(1)] }, { liveMigration: false }))).toEqual([['vm-1', 'no-live-migration', ...offChoices]]);
  });

  test.each([
    ['cold', 'vm-1 cold'],
    ['restart-elsewhere', 'vm-1 restart'],
    ['restart-here', 'vm-1 shut-down'],
  ] as const)('by choice: %s', (choice, way) => {
    const withDevice = hosts.map((host) => ({ ...host, devices: ['gpu'] }));
    const gpu = guest(1, { spec: { placement: { devices: ['gpu'] } } });
    const plan = evacuate({ hosts: withDevice, guests: [gpu] }, { choices: { 'vm-1': choice } });
    expect(waysOf(plan)).toEqual([way]);
    expect(plan.steps[0]?.downtimeSeconds).toBeGreaterThan(5);
  });

  test('one that is to run through is named, and can be chosen for again', () => {
    expect(stuckOf(evacuate({ guests: [guest(1)] }, { choices: { 'vm-1': 'leave' } }))).toEqual([['vm-1', 'left-running', ...offChoices]]);
  });
});

describe('where they go', () => {
  test('each sees the room that those before it leave, large memories first', () => {
    const guests = [
      guest(1, { spec: { memoryBytes: 20 * GIB } }),
      guest(2, { spec: { memoryBytes: 50 * GIB } }),
      guest(3, { spec: { memoryBytes: 40 * GIB } }),
    ];
    const plan = evacuate({ guests });
    expect(plan.steps.map(({ object }) => object.id)).toEqual(['vm-2', 'vm-3', 'vm-1']);
    expect(new Set(plan.steps.slice(0, 2).map(({ toHostId }) => toHostId)).size).toBe(2);
    expect(plan.steps[2]?.toHostId).toBe(plan.steps[1]?.toHostId);
  });

  test('one that fits nowhere is named with the numbers of the nearest miss', () => {
    const guests = [
      guest(1, { spec: { memoryBytes: 40 * GIB } }),
      ...['host-2', 'host-3'].map((on, i) => guest(i + 2, { on, spec: { memoryBytes: 30 * GIB } })),
    ];
    const plan = evacuate({ guests });
    expect(stuckOf(plan)).toEqual([['vm-1', 'refused-memory', 'restart-here', 'leave']]);
    expect(plan.notDone[0]?.why.params).toMatchObject({ need: 40, have: 34 });
  });

  test('the room that is kept for restarts is never used', () => {
    const clusters = [makeCluster({ policy: { haReserve: 0.5 } })];
    const guests = [guest(1, { spec: { memoryBytes: 40 * GIB } })];
    expect(stuckOf(evacuate({ clusters, guests }))).toEqual([['vm-1', 'refused-memory', 'restart-here', 'leave']]);
  });

  test('guests that must stay together leave together', () => {
    const rules = [makeRule({ relation: 'together', guests: { tags: ['pair'] } })];
    const plan = evacuate({ rules, guests: [1, 2, 3].map((number) => guest(number, { spec: { tags: ['pair'] } })) });
    expect(waysOf(plan)).toHaveLength(3);
    expect(new Set(plan.steps.map(({ toHostId }) => toHostId)).size).toBe(1);
    expect(plan.checks.every(({ ok }) => ok)).toBe(true);
  });

  test('guests that must stay apart do not meet again', () => {
    const rules = [makeRule({ guests: { tags: ['twin'] } })];
    const guests = [guest(1, { spec: { tags: ['twin'] } }), guest(2, { on: 'host-2', spec: { tags: ['twin'] } })];
    expect(evacuate({ rules, guests }).steps.map(({ toHostId }) => toHostId)).toEqual(['host-3']);
  });

  test('disks that the target cannot reach go along and are counted', () => {
    const storagePools = [makeStoragePool({ id: 'local-1', kind: 'local' }), makeStoragePool({ id: 'local-2', kind: 'local' })];
    const local = [makeHost({ id: 'host-1', storagePoolIds: ['local-1'] }), makeHost({ id: 'host-2', storagePoolIds: ['local-2'] })];
    const disks = [{ id: 'disk-1', sizeBytes: 100 * GIB, storagePoolId: null, policy: null }];
    const [step] = evacuate({
      storagePools,
      hosts: local,
      guests: [guest(1, { spec: { disks }, assignment: { hostId: 'host-1', diskPools: { 'disk-1': 'local-1' } } })],
    }).steps;
    expect(step).toMatchObject({ method: 'live', diskPools: { 'disk-1': 'local-2' } });
    expect(step?.bytesToCopy).toBeGreaterThan(100 * GIB);
  });

  test('guests stay with the make of hypervisor they run on', () => {
    const mixed = [makeHost({ id: 'host-1' }), makeHost({ id: 'host-2', hypervisor: 'esxi' })];
    expect(stuckOf(evacuate({ hosts: mixed, guests: [guest(1)] }))).toEqual([['vm-1', 'refused-hypervisor', 'restart-here', 'leave']]);
  });
});
