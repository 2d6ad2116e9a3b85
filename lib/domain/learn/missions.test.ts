import { describe, expect, test } from 'vitest';
import en from '@/lib/i18n/messages/en/learn.json';
import { makeEvent } from '@/lib/testing/make-event';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makePlan } from '@/lib/testing/make-plan';
import { makeRule } from '@/lib/testing/make-rule';
import { makeTask } from '@/lib/testing/make-task';
import type { PlanStep, StepRun } from '../model/plan';
import { findMission, type MissionFacts, type MissionId, missions } from './missions';

const nothing: MissionFacts = {
  inventory: makeInventory({ hosts: [makeHost({ id: 'h1' }), makeHost({ id: 'h2' })] }),
  sinceRevision: 10,
  events: [],
  tasks: [],
  plans: [],
  faultKinds: new Set(),
};
const done: StepRun = { state: 'done', taskId: null, startedAt: null, endedAt: null, why: null };
const move: PlanStep = {
  id: 's1',
  object: { kind: 'guest', id: 'vm-1', name: 'web' },
  method: 'live',
  fromHostId: 'h1',
  toHostId: 'h2',
  diskPools: {},
  after: [],
  why: { code: 'relieve', params: {} },
  gain: 0.1,
  bytesToCopy: 2 ** 30,
  seconds: 8,
  downtimeSeconds: 0.2,
  startsAtSecond: 0,
};
const doneIn = (id: MissionId, facts: Partial<MissionFacts>) =>
  findMission(id)
    ?.steps.filter(({ isDone }) => isDone({ ...nothing, ...facts }))
    .map(({ code }) => code);

describe('a mission', () => {
  test('has nothing done when nothing happened', () => {
    for (const { id } of missions) expect(doneIn(id, {}), id).toEqual([]);
  });

  test('has a sentence for every step', () => {
    for (const { id, steps } of missions) expect(Object.keys(en.missions[id].steps)).toEqual(steps.map(({ code }) => code));
  });

  test('of creating without a host counts only VMs that name none', () => {
    const tasks = [makeTask({ kind: 'create', object: { kind: 'guest', id: 'vm-1', name: 'web' } })];
    const hosts = [makeHost({ id: 'h1' })];
    const free = makeInventory({ hosts, guests: [makeGuest({ id: 'vm-1', on: 'h1' })] });
    const pinned = makeInventory({ hosts, guests: [makeGuest({ id: 'vm-1', on: 'h1', spec: { placement: { pinnedHostId: 'h1' } } })] });
    expect(doneIn('create-without-host', { inventory: free, tasks })).toEqual(['created', 'placed', 'running']);
    expect(doneIn('create-without-host', { inventory: pinned, tasks })).toEqual([]);
  });

  test('of repair is told by what happened', () => {
    const events = [makeEvent({ code: 'guest.vanished' }), makeEvent({ code: 'guest.repaired' })];
    expect(doneIn('self-repair', { events })).toEqual(['broken', 'repaired']);
  });

  test('of a failed host is over only when every host is up again', () => {
    const plans = [makePlan({ kind: 'failover', runs: { s1: done } })];
    const events = [makeEvent({ code: 'host.down' })];
    const down = makeInventory({ hosts: [makeHost({ id: 'h1' }), makeHost({ id: 'h2', status: { state: 'down' } })] });
    expect(doneIn('host-failure', { events, plans, inventory: down })).toEqual(['broken', 'planned', 'restarted']);
    expect(doneIn('host-failure', { events, plans })).toEqual(['broken', 'planned', 'restarted', 'mended']);
    expect(doneIn('host-failure', { events })).toEqual(['broken']);
  });

  test('of maintenance is told by the plan and by what happened to the host', () => {
    const plans = [makePlan({ kind: 'evacuation' })];
    const events = [makeEvent({ code: 'host.maintenance-entered' }), makeEvent({ code: 'host.maintenance-left' })];
    expect(doneIn('maintenance', { plans })).toEqual(['planned']);
    expect(doneIn('maintenance', { plans, events })).toEqual(['planned', 'emptied', 'back']);
  });

  test('of an imbalance wants a plan with moves, and that it is carried out', () => {
    const faultKinds = new Set(['load-peak']);
    const spec = { steps: [move] };
    expect(doneIn('imbalance', { faultKinds, plans: [makePlan()] })).toEqual(['caused']);
    expect(doneIn('imbalance', { faultKinds, plans: [makePlan({ spec })] })).toEqual(['caused', 'proposed']);
    const applied = makePlan({ spec, status: { state: 'succeeded' } });
    expect(doneIn('imbalance', { faultKinds, plans: [applied] })).toEqual(['caused', 'proposed', 'applied']);
  });

  test('leads to what came of a step: the VM that was created, the plan, the host', () => {
    const placesIn = (id: MissionId, facts: Partial<MissionFacts>) =>
      findMission(id)?.steps.map(({ href, seenAt }) => seenAt?.({ ...nothing, ...facts }) ?? href);
    const tasks = [makeTask({ kind: 'create', object: { kind: 'guest', id: 'vm-1', name: 'web' } })];
    const inventory = makeInventory({ hosts: [makeHost({ id: 'h1' })], guests: [makeGuest({ id: 'vm-1', on: 'h1' })] });
    expect(placesIn('create-without-host', { inventory, tasks })).toEqual(['/vms/new', '/vms/vm-1/placement', '/vms/vm-1']);
    expect(placesIn('maintenance', {})).toEqual(['/hosts', '/hosts', '/hosts']);
    const plans = [makePlan({ id: 'plan-7', kind: 'evacuation', scope: [{ kind: 'host', id: 'h2', name: 'h2' }] })];
    expect(placesIn('maintenance', { plans })).toEqual(['/plans/plan-7', '/plans/plan-7', '/hosts/h2']);
  });

  test('of keeping apart wants a new rule of two that is kept', () => {
    const at = (a: string, b: string) => [a, b].map((on, i) => makeGuest({ id: `g${i}`, on, spec: { tags: ['x'] } }));
    const hosts = [makeHost({ id: 'h1' }), makeHost({ id: 'h2' })];
    const rule = makeRule({ relation: 'apart', guests: { tags: ['x'] }, revision: 11 });
    expect(doneIn('apart', { inventory: makeInventory({ hosts, guests: at('h1', 'h2'), rules: [rule] }) })).toEqual([
      'written',
      'speaks',
      'kept',
    ]);
    const old = { ...rule, revision: 9 };
    expect(doneIn('apart', { inventory: makeInventory({ hosts, guests: at('h1', 'h2'), rules: [old] }) })).toEqual([]);
    expect(doneIn('apart', { inventory: makeInventory({ hosts, guests: at('h1', 'h1'), rules: [rule] }) })).toEqual(['written', 'speaks']);
  });
});
