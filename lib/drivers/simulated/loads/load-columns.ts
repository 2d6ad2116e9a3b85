import { metricNames } from '@/lib/domain/model/metric';

/** Width of a row and place of each metric in it, from the one list of names. */
const placesOf = <Name extends string>(
  names: readonly Name[],
): { readonly width: number; readonly at: Readonly<Record<Name, number>> } => ({
  width: names.length,
  // every name of the list gets its place, which Object.fromEntries cannot say in types
  at: Object.fromEntries(names.map((name, i) => [name, i])) as Record<Name, number>,
});

export const hostMetrics = placesOf(metricNames.host);
export const guestMetrics = placesOf(metricNames.guest);
export const poolMetrics = placesOf(metricNames['storage-pool']);
export const networkMetrics = placesOf(metricNames.network);
