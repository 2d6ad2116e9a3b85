import { describe, expect, test } from 'vitest';
import en from '@/lib/i18n/messages/en/learn.json';
import { makeEvent } from '@/lib/testing/make-event';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRule } from '@/lib/testing/make-rule';
import { makeTask } from '@/lib/testing/make-task';
import { findMission, type MissionFacts, type MissionId, missions } from './missions';

const nothing: MissionFacts = {
  inventory: makeInventory({ hosts: [makeHost({ id: 'h1' }), makeHost({ id: 'h2' })] }),
  sinceRevision: 10,
  events: [],
  tasks: [],
  plans: [],
  faultKinds: new Set(),
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
