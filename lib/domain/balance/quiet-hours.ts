import type { BalancePolicy } from '../model/infrastructure';

/** Is a minute of the day (local, 0 to 1439) within the hours in which nothing moves by itself? From equal to to means all day. */
export function isQuiet(quietHours: BalancePolicy['quietHours'], minuteOfDay: number): boolean {
  if (quietHours === null) return false;
  const from = toMinute(quietHours.from);
  const to = toMinute(quietHours.to);
  return from < to ? minuteOfDay >= from && minuteOfDay < to : minuteOfDay >= from || minuteOfDay < to;
}

function toMinute(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  return hours * 60 + minutes;
}
