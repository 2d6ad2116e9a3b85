import { describe, expect, it } from 'vitest';
import { steadyOrder } from './steady-order';

describe('a list under the pointer', () => {
  it('keeps its rows where they are while their order changes on the server', () => {
    expect(steadyOrder(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual({ order: ['a', 'b', 'c'], waiting: 3 });
  });
  it('drops a row that is gone and says nothing of it', () => {
    expect(steadyOrder(['a', 'b', 'c'], ['a', 'c'])).toEqual({ order: ['a', 'c'], waiting: 0 });
  });
  it('lets rows that came in between wait, and counts them', () => {
    expect(steadyOrder(['b', 'c'], ['a', 'b', 'c'])).toEqual({ order: ['b', 'c'], waiting: 1 });
  });
  it('appends what scrolling brought', () => {
    expect(steadyOrder(['a', 'b'], ['a', 'b', 'c', 'd'])).toEqual({ order: ['a', 'b', 'c', 'd'], waiting: 0 });
  });
});
