import { expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { restartOrder } from './restart-order';

const GIB = 2 ** 30;
const guest = (number: number, spec: { restartPriority?: number; gib?: number; dependsOn?: string[] } = {}) => {
  const { gib = 4, ...rest } = spec;
  return makeGuest({ id: `vm-${number}`, number, spec: { memoryBytes: gib * GIB, ...rest } });
};
const orderOf = (...guests: ReturnType<typeof guest>[]) => restartOrder(guests).guests.map(({ id }) => id);

test('priority comes before size, and size before number', () => {
  const order = orderOf(
    guest(1),
    guest(2),
    guest(3, { gib: 16 }),
    guest(4, { restartPriority: 1 }),
    guest(5, { restartPriority: 5, gib: 64 }),
  );
  expect(order).toEqual(['vm-4', 'vm-3', 'vm-1', 'vm-2', 'vm-5']);
});

test('a guest on which an important one depends is started before it, however unimportant itself', () => {
  const shop = guest(1, { restartPriority: 1, dependsOn: ['vm-2'] });
  const database = guest(2, { restartPriority: 4 });
  const { guests, after } = restartOrder([shop, guest(3, { restartPriority: 2 }), database]);
  expect(guests.map(({ id }) => id)).toEqual(['vm-2', 'vm-1', 'vm-3']);
  expect(after).toEqual(new Map([['vm-1', ['vm-2']]]));
});

test('guests that did not fail are not waited for', () => {
  expect(restartOrder([guest(1, { dependsOn: ['vm-9', 'vm-1'] })]).after.size).toBe(0);
});

test('a circle is broken at the most important of it: the others wait for each other alone', () => {
  const circle = [
    guest(1, { restartPriority: 2, dependsOn: ['vm-2'] }),
    guest(2, { dependsOn: ['vm-3'] }),
    guest(3, { dependsOn: ['vm-1'] }),
  ];
  const { guests, after } = restartOrder(circle);
  expect(guests.map(({ id }) => id)).toEqual(['vm-3', 'vm-2', 'vm-1']);
  expect(after).toEqual(
    new Map([
      ['vm-2', ['vm-3']],
      ['vm-1', ['vm-2']],
    ]),
  );
});
