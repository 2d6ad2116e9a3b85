import { expect, it } from 'vitest';
import type { Plan } from '@/lib/api/schemas/plans';
import { undoneOf } from './undone';

const why = { code: 'pinned-here', params: {} };
const guest = (id: string) => ({ kind: 'guest' as const, id, name: id });
const step = (id: string) => ({ object: guest(id), why }) as Plan['steps'][number]; // no other field is read
const notDone = (id: string, choices: Plan['notDone'][number]['choices']) => ({ object: guest(id), why, choices });

it('puts what waits for a choice before what nobody can change', () => {
  const plan = { notDone: [notDone('a', []), notDone('b', ['leave'])], choices: {}, steps: [] };
  expect(undoneOf(plan).map(({ object }) => object.id)).toEqual(['b', 'a']);
});

it('keeps a guest in sight after a choice made a step of it, so that the choice can be changed', () => {
  const plan = { notDone: [], choices: { b: 'restart-here' as const }, steps: [step('a'), step('b')] };
  expect(undoneOf(plan)).toMatchObject([{ object: { id: 'b' }, choice: 'restart-here' }]);
});
