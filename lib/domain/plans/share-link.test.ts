import { expect, test } from 'vitest';
import { shareLink } from './share-link';

const copies = (...alone: number[]) => alone.map((seconds) => ({ before: 0, alone: seconds }));

test('one copy has the link for itself', () => {
  expect(shareLink(copies(10), 4)).toEqual([10]);
});

test('copies at the same time share it, and the link carries no more than it can', () => {
  expect(shareLink(copies(10, 10), 4)).toEqual([20, 20]);
  expect(shareLink(copies(5, 10), 4)).toEqual([10, 15]);
});

test('one after the other, each has it for itself', () => {
  expect(shareLink(copies(5, 10, 3), 1)).toEqual([5, 10, 3]);
});

test('one that is still shutting its guest down takes nothing of the link', () => {
  expect(shareLink([{ before: 8, alone: 4 }, ...copies(4)], 2)).toEqual([12, 4]);
});

test('what has nothing to copy is over when its preparation is', () => {
  expect(shareLink([{ before: 8, alone: 0 }, ...copies(2)], 2)).toEqual([8, 2]);
});
