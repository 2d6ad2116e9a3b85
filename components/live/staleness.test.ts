import { describe, expect, it } from 'vitest';
import { reachOf } from './live-reach';
import { type CachedAnswer, Staleness } from './staleness';

const answer = (more: Partial<CachedAnswer> = {}): CachedAnswer => ({
  endpointId: 'listVms',
  objectIds: [],
  pages: 1,
  isFetching: false,
  updatedAtMs: 1000,
  readAtMs: more.updatedAtMs ?? 1000,
  ...more,
});
const guestChanged = reachOf({ type: 'change', kind: 'guest', id: 'vm-1', revision: 2, removed: false });

function markedBy(reach: ReturnType<typeof reachOf>, atMs: number): Staleness {
  const staleness = new Staleness();
  if (reach) staleness.mark(reach, atMs);
  return staleness;
}

describe('what a live message makes due', () => {
  it('is a list that holds that kind of object', () => {
    expect(markedBy(guestChanged, 2000).isDue(answer(), 2500)).toBe(true);
  });
  it('is the page of that very object, not of another', () => {
    const staleness = markedBy(guestChanged, 2000);
    expect(staleness.isDue(answer({ endpointId: 'getVm', objectIds: ['vm-1'] }), 2500)).toBe(true);
    expect(staleness.isDue(answer({ endpointId: 'getVm', objectIds: ['vm-2'] }), 2500)).toBe(false);
  });
  it('is not an answer fetched after the change', () => {
    expect(markedBy(guestChanged, 2000).isDue(answer({ updatedAtMs: 2100 }), 9000)).toBe(false);
  });
  it('is an answer that was on its way when the change came', () => {
    expect(markedBy(guestChanged, 2000).isDue(answer({ updatedAtMs: 2100, readAtMs: 1900 }), 9000)).toBe(true);
  });
  it('waits while it is being fetched, then is due again', () => {
    const staleness = markedBy(guestChanged, 2000);
    expect(staleness.isDue(answer({ isFetching: true }), 2500)).toBe(false);
    expect(staleness.isDue(answer(), 2500)).toBe(true);
  });
  it('is everything after a reset', () => {
    expect(markedBy('everything', 2000).isDue(answer({ endpointId: 'getLab' }), 3500)).toBe(true);
  });
});

describe('thousands of changes a second', () => {
  it('refresh a list at most twice a second', () => {
    const staleness = new Staleness();
    let updatedAtMs = 0;
    let refreshes = 0;
    for (let now = 0; now < 10_000; now++) {
      if (guestChanged && guestChanged !== 'everything') staleness.mark(guestChanged, now);
      if (!staleness.isDue(answer({ updatedAtMs }), now)) continue;
      updatedAtMs = now;
      refreshes++;
    }
    expect(refreshes).toBeLessThanOrEqual(20);
    expect(refreshes).toBeGreaterThan(15);
  });
  it('refresh a list of ten pages ten times more slowly', () => {
    const staleness = markedBy(guestChanged, 2000);
    expect(staleness.isDue(answer({ pages: 10, updatedAtMs: 1900 }), 5000)).toBe(false);
    expect(staleness.isDue(answer({ pages: 10, updatedAtMs: 1900 }), 7000)).toBe(true);
  });
  it('leave no mark of single objects behind for ever', () => {
    const staleness = new Staleness();
    staleness.mark({ endpointIds: [], objectIds: ['vm-1'] }, 1000);
    staleness.forgetBefore(2000);
    expect(staleness.isEmpty).toBe(true);
  });
});
