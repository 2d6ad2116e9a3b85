import { describe, expect, it } from 'vitest';
import { poolTimeAt } from './pool-clock';

const clock = { atMs: 1_000_000, heardAtMs: 50_000, speed: 60, paused: false, simulated: true };

describe('pool time between two messages', () => {
  it('runs at the speed of the fleet', () => expect(poolTimeAt(clock, 52_000)).toBe(1_120_000));
  it('stands still while paused', () => expect(poolTimeAt({ ...clock, paused: true }, 52_000)).toBe(1_000_000));
  it('never runs backwards when this computer’s clock is set back', () => expect(poolTimeAt(clock, 40_000)).toBe(1_000_000));
});
