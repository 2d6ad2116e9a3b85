import type { HostForecast } from '@/lib/api/schemas/plans';

/** The larger of the changes of a host's CPU and memory, in shares. */
export const changeOf = ({ before, after }: Pick<HostForecast, 'before' | 'after'>): number =>
  Math.max(Math.abs(after.cpu - before.cpu), Math.abs(after.memory - before.memory));

/** Hosts whose load changes most come first; equal ones in the order of their names. */
export const byChange = (a: HostForecast, b: HostForecast): number => changeOf(b) - changeOf(a) || a.hostName.localeCompare(b.hostName);
