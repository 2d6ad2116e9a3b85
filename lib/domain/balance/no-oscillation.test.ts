import { describe, expect, test } from 'vitest';
import { type DayMove, runBalanceDay } from '@/lib/testing/balance-day';

const minuteMs = 60_000;

/** Each guest's moves in their order, two by two. */
function pairs(moves: readonly DayMove[]): [DayMove, DayMove][] {
  const last = new Map<string, DayMove>();
  return moves.flatMap((move) => {
    const before = last.get(move.guestId);
    last.set(move.guestId, move);
    return before ? [[before, move]] : [];
  });
}

describe('24 hours of trace-like load at level 5, carried out by itself', () => {
  const day = runBalanceDay({ hosts: 8, hours: 24, policy: { mode: 'full', level: 5, cooldownMinutes: 60 } });

  test('no guest moves again within its cooldown, so none moves back in it', () => {
    const early = pairs(day.moves).filter(([before, move]) => move.atMs - before.atMs < 60 * minuteMs);
    expect(early).toEqual([]);
  });

  test('guests stay mostly where they were put', () => {
    expect(day.moves.length).toBeLessThan(2 * 96); // of 96 guests each moves less than twice a day
    const back = pairs(day.moves).filter(([before, move]) => move.to === before.from);
    expect(back.length).toBeLessThan(day.moves.length / 5);
  });

  test('the load is more even than if nobody had looked', () => {
    const alone = runBalanceDay({ hosts: 8, hours: 24, policy: { mode: 'full', level: 1 } });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(day.deviations)).toBeLessThan(0.8 * mean(alone.deviations));
  });

  test('most rounds move nothing, and say why', () => {
    expect(day.verdicts.get('balanced-enough') ?? 0).toBeGreaterThan(144); // half of the rounds
  });
});
