import { describe, expect, test } from 'vitest';
import { makeBalanceView } from '@/lib/testing/make-balance-view';
import { makeHost } from '@/lib/testing/make-host';
import { makeRule } from '@/lib/testing/make-rule';
import type { BalancePolicy } from '../model/infrastructure';
import { planRebalance } from './plan-rebalance';
import type { RebalanceOptions } from './rebalance-options';

const GIB = 2 ** 30;

/** Eight busy guests on h1, none on h2. */
const oneSided = (policy: Partial<BalancePolicy> = {}, over: Partial<Parameters<typeof makeBalanceView>[0]> = {}) =>
  makeBalanceView({
    hosts: ['h1', 'h2'],
    guests: Array.from({ length: 8 }, (_, i) => ({ id: `vm-${i}`, on: 'h1', cpu: 0.6 })),
    policy: { minimumGain: 0, ...policy },
    ...over,
  });

const plan = (view: ReturnType<typeof oneSided>, options: Partial<RebalanceOptions> = {}) =>
  planRebalance(view, 'cluster-1', view.policy, { recentMoves: new Map(), ...options });
const movesOf = (view: ReturnType<typeof oneSided>, options: Partial<RebalanceOptions> = {}) =>
  plan(view, options).steps.map(({ object, fromHostId, toHostId }) => `${object.id} ${fromHostId} to ${toHostId}`);

describe('a one-sided cluster', () => {
  test('is evened out until the level is content', () => {
    const { steps, imbalance, why } = plan(oneSided({ level: 5 }));
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.every(({ fromHostId, toHostId }) => fromHostId === 'h1' && toHostId === 'h2')).toBe(true);
    expect(imbalance?.cpu[0]).toBeCloseTo(0.3, 5);
    expect(imbalance?.cpu[1]).toBeLessThan(0.05);
    expect(why.code).toBe('balance-moves');
  });

  test('says of each move whom it helps, in numbers', () => {
    const [first] = plan(oneSided({ level: 5 })).steps;
    expect(first?.why).toEqual({
      code: 'relieves',
      params: { host: 'h1', resource: 'cpu', before: expect.closeTo(0.6, 3), after: expect.closeTo(0.525, 3) },
    });
    expect(first?.gain).toBeGreaterThan(0);
    expect(first?.bytesToCopy).toBeGreaterThan(0);
  });

  test('leaves the scheduler as it was', () => {
    const view = oneSided({ level: 5 });
    const before = Array.from(view.index.hosts.promisedMemory);
    plan(view);
    expect(Array.from(view.index.hosts.promisedMemory)).toEqual(before);
  });

  test('moves no guest where its hard rule forbids it', () => {
    const guests = Array.from({ length: 4 }, (_, i) => ({ id: `vm-${i}`, on: 'h1', cpu: 0.9, spec: { tags: i < 2 ? ['stay'] : [] } }));
    const rules = [makeRule({ relation: 'on', guests: { tags: ['stay'] }, hosts: { ids: ['h1'] } })];
    expect(movesOf(oneSided({ level: 5 }, { guests, rules })).filter((move) => /^vm-[01] /.test(move))).toEqual([]);
  });

  test('repairs a broken hard rule even at level 1', () => {
    const guests = [
      { id: 'a', on: 'h1', cpu: 0.1, spec: { tags: ['web'] } },
      { id: 'b', on: 'h1', cpu: 0.1, spec: { tags: ['web'] } },
    ];
    const rules = [makeRule({ name: 'Web apart', relation: 'apart', guests: { tags: ['web'] } })];
    const { steps } = plan(oneSided({ level: 1 }, { guests, rules }));
    expect(steps.map(({ why }) => why)).toEqual([{ code: 'keeps-rule', params: { rule: 'Web apart' } }]);
  });

  test('relieves a host that suffers even at level 1', () => {
    const guests = Array.from({ length: 9 }, (_, i) => ({ id: `vm-${i}`, on: 'h1', cpu: 0.85 }));
    const { steps } = plan(oneSided({ level: 1 }, { guests }));
    expect(steps.length).toBeGreaterThan(0);
    expect(new Set(steps.map(({ why }) => why.code))).toEqual(new Set(['relieves-suffering']));
  });
});

describe('what keeps a round from moving anything', () => {
  const uneven = (policy: Partial<BalancePolicy> = {}) => oneSided({ level: 3, ...policy });
  const round = { minuteOfDay: 600 };
  const cases: readonly [string, ReturnType<typeof oneSided>, Partial<RebalanceOptions>, object][] = [
    [
      'balanced enough',
      makeBalanceView({
        hosts: ['h1', 'h2'],
        guests: [
          { id: 'a', on: 'h1', cpu: 0.5 },
          { id: 'b', on: 'h2', cpu: 0.7 },
        ],
      }),
      {},
      { code: 'balanced-enough', params: { imbalance: expect.closeTo(0.0125, 4), resource: 'cpu', threshold: 0.1 } },
    ],
    [
      'an imbalance that has not lasted',
      uneven(),
      { round, heldSeconds: 120 },
      { code: 'held', params: expect.objectContaining({ minutes: 2, of: 5 }) },
    ],
    [
      'quiet hours, also over midnight',
      uneven({ quietHours: { from: '22:00', to: '10:30' } }),
      { round, heldSeconds: 3600 },
      { code: 'quiet-hours', params: { from: '22:00', to: '10:30' } },
    ],
    [
      'all guests in cooldown',
      uneven(),
      { recentMoves: new Map(Array.from({ length: 8 }, (_, i) => [`vm-${i}`, Date.parse('2026-11-22T09:30:00.000Z')])) },
      { code: 'all-in-cooldown', params: { guests: 8, minutes: 60 } },
    ],
    [
      'no gain worth asking for',
      uneven({ minimumGain: 0.5 }),
      {},
      { code: 'gains-too-little', params: expect.objectContaining({ least: 0.5 }) },
    ],
    [
      'exclusions',
      uneven({ excludedGuestIds: Array.from({ length: 8 }, (_, i) => `vm-${i}`) }),
      {},
      { code: 'nothing-movable', params: { guests: 8 } },
    ],
    [
      'a cluster of one host',
      makeBalanceView({ hosts: ['h1'], guests: [{ id: 'a', on: 'h1', cpu: 0.5 }] }),
      {},
      { code: 'too-few-hosts', params: { hosts: 1 } },
    ],
  ];

  test.each(cases)('%s', (_name, view, options, why) => {
    const found = plan(view, options);
    expect(found.why).toEqual(why);
    expect(found.steps).toEqual([]);
  });

  test('a cost above the gain: large memories over a slow link for an imbalance that may soon be over', () => {
    const slow = (id: string) =>
      makeHost({ id, capacity: { memoryBytes: 512 * GIB }, nics: [{ name: 'eth0', bitsPerSecond: 1e9, up: true }] });
    const guests = Array.from({ length: 4 }, (_, i) => ({
      id: `vm-${i}`,
      on: 'h1',
      cpu: 0.5,
      memoryGib: 30,
      spec: { vcpus: 4, memoryBytes: 32 * GIB },
    }));
    const view = oneSided({ level: 4, weights: { cpu: 1, memory: 0, io: 0, network: 1 } }, { hosts: [slow('h1'), slow('h2')], guests });
    expect(plan(view, { heldSeconds: 600 })).toMatchObject({ steps: [], why: { code: 'costs-more-than-it-gains' } });
  });
});

test('a round moves no more than it may', () => {
  expect(plan(oneSided({ level: 5, movesPerRound: 2 })).steps).toHaveLength(2);
});

describe('packing', () => {
  const spread = (cpu: number, policy: Partial<BalancePolicy> = {}) =>
    makeBalanceView({
      hosts: ['h1', 'h2', 'h3', 'h4'],
      guests: ['h1', 'h2', 'h3', 'h4'].flatMap((on) => [0, 1].map((i) => ({ id: `${on}-vm-${i}`, on, cpu }))),
      policy: { goal: 'pack', level: 4, ...policy },
    });

  test('empties hosts, switches them off after their last guest, and saves watts', () => {
    const { steps, hosts, why } = plan(spread(0.5));
    const off = steps.filter(({ method }) => method === 'power-off');
    expect(off.map(({ object }) => object.id)).toHaveLength(2); // with HA one more than may fail stays on
    for (const step of off) expect(step.after).toHaveLength(2);
    expect(why).toEqual({ code: 'pack-empties', params: { hosts: 2, moves: 4, watts: 240 } });
    const watts = (when: 'before' | 'after') => hosts.reduce((sum, host) => sum + host[when].watts, 0);
    expect(watts('before') - watts('after')).toBeGreaterThan(200);
  });

  test('keeps every host when none can be spared', () => {
    const view = makeBalanceView({
      hosts: ['h1', 'h2', 'h3'],
      guests: ['h1', 'h2', 'h3'].flatMap((on) => Array.from({ length: 6 }, (_, i) => ({ id: `${on}-vm-${i}`, on, cpu: 0.75 }))),
      policy: { goal: 'pack', level: 4 },
    });
    expect(plan(view)).toMatchObject({ steps: [], why: { code: 'packed-enough' } });
  });

  test('wakes a host when the load rises', () => {
    const off = makeHost({ id: 'h3', spec: { maintenance: false, power: 'off' }, status: { state: 'off' } });
    const guests = ['h1', 'h2'].flatMap((on) => Array.from({ length: 8 }, (_, i) => ({ id: `${on}-vm-${i}`, on, cpu: 0.9 })));
    const view = makeBalanceView({ hosts: ['h1', 'h2', off], guests, policy: { goal: 'pack' } });
    expect(plan(view).steps.map(({ method, object }) => [method, object.id])).toEqual([['power-on', 'h3']]);
  });

  test('hosts that it left off are woken when the goal is balance again', () => {
    const off = makeHost({ id: 'h3', spec: { maintenance: false, power: 'off' }, status: { state: 'off' } });
    const view = makeBalanceView({ hosts: ['h1', 'h2', off], guests: [{ id: 'a', on: 'h1', cpu: 0.5 }] });
    expect(plan(view)).toMatchObject({
      steps: [{ method: 'power-on', object: { id: 'h3' } }],
      why: { code: 'balance-wakes', params: { hosts: 1 } },
    });
  });

  test('level 1 empties nothing', () => {
    expect(plan(spread(0.1, { level: 1 })).steps).toEqual([]);
  });
});
