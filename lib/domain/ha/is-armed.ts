import type { HaPolicy } from '../model/infrastructure';

/** Does HA act on failures now? `now` is pool time in ms. */
export const isArmed = ({ enabled, disarmedUntil }: Pick<HaPolicy, 'enabled' | 'disarmedUntil'>, now: number): boolean =>
  enabled && (disarmedUntil === null || Date.parse(disarmedUntil) <= now);
