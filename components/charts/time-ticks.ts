const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Distances between ticks that a person reads at a glance. */
const stepsMs = [
  10_000,
  20_000,
  30_000,
  minuteMs,
  2 * minuteMs,
  5 * minuteMs,
  10 * minuteMs,
  15 * minuteMs,
  30 * minuteMs,
  hourMs,
  2 * hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
  dayMs,
  2 * dayMs,
  5 * dayMs,
  7 * dayMs,
  14 * dayMs,
  30 * dayMs,
];

export type TimeTickLabel = 'second' | 'minute' | 'day';

/**
 * Ticks on round local times between two moments, at most `most` of them; `offsetMinutes` is what Date.getTimezoneOffset()
 * answers. `label` says how fine they must be written.
 */
export function toTimeTicks(fromMs: number, toMs: number, most: number, offsetMinutes: number): { ticks: number[]; label: TimeTickLabel } {
  const span = Math.max(1, toMs - fromMs);
  const step = stepsMs.find((candidate) => span / candidate <= most) ?? span;
  const shift = offsetMinutes * minuteMs;
  const ticks: number[] = [];
  for (let at = Math.ceil((fromMs - shift) / step) * step + shift; at <= toMs; at += step) ticks.push(at);
  return { ticks, label: step < minuteMs ? 'second' : step < dayMs ? 'minute' : 'day' };
}
