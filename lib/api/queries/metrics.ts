import { getSeries } from '../endpoints/metrics';
import { queryFor } from './query-for';

/** A range as the API takes it: a span that ends at the pool's present, or two moments in ISO 8601. */
export type RangeInput = { readonly spanMs: number } | { readonly from: string; readonly to: string };

/** At most this many points a line: more than pixels help nobody. */
export const mostPoints = 400;

/** Average, least and most of some metrics of one object ('host/ID', 'pool') over a range. */
export const seriesQuery = (object: string, metrics: readonly string[], range: RangeInput, points = mostPoints) =>
  queryFor(getSeries, { query: { object, metric: metrics.join(','), points, ...range } });
