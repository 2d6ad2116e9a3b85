import { expect, it } from 'vitest';
import type { Plan } from '@/lib/api/schemas/plans';
import { phaseOf } from './maintenance-phase';

const host = (maintenance: 'none' | 'entering' | 'in-maintenance') => ({ status: { maintenance } }) as Parameters<typeof phaseOf>[0]; // no other field is read
const step = (state: Plan['steps'][number]['state']) => ({ state, skipped: false }) as Plan['steps'][number]; // no other field is read
const pinned: Plan['notDone'][number] = {
  object: { kind: 'guest', id: 'vm-1', name: 'db-01' },
  why: { code: 'pinned-here', params: {} },
  choices: ['restart-here', 'leave'],
};
const plan = (more: Partial<Parameters<typeof phaseOf>[1]>) => ({
  state: 'running' as const,
  steps: [],
  notDone: [],
  choices: {},
  ...more,
});

it.each([
  ['a proposal', host('none'), plan({ state: 'proposed' }), 'proposed'],
  ['one that moves guests', host('entering'), plan({ steps: [step('running')], notDone: [pinned] }), 'running'],
  [
    'one that has moved all it can, with a guest undecided',
    host('entering'),
    plan({ steps: [step('done')], notDone: [pinned] }),
    'waiting',
  ],
  [
    'one whose last guest was decided',
    host('entering'),
    plan({ steps: [step('done')], notDone: [pinned], choices: { 'vm-1': 'leave' } }),
    'running',
  ],
  ['a host that is empty', host('in-maintenance'), plan({ state: 'succeeded' }), 'inMaintenance'],
  ['a host that was taken back into service', host('none'), plan({ state: 'succeeded' }), 'over'],
])('tells where a host stands: %s', (_, where, made, phase) => expect(phaseOf(where, made)).toBe(phase));
