/** A round is held every five pool minutes. */
export const roundMs = 5 * 60_000;

/** The first time after `now` that is a whole round since the epoch: rounds of all clusters come together, and after a restart when they would have. */
export const nextRoundAfter = (now: number): number => (Math.floor(now / roundMs) + 1) * roundMs;

/** Local minute of the day, 0 to 1439, of a pool time. */
export function minuteOfDay(nowMs: number): number {
  const local = new Date(nowMs);
  return local.getHours() * 60 + local.getMinutes();
}
