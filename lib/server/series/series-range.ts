import type { OperationContext } from '../context';
import { invalidField } from '../problem';
import type { SeriesRange } from './read-series';

const hourMs = 3_600_000;

interface RangeQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly spanMs?: number | undefined;
  readonly points: number;
}

/**
 * The range a query asks for, on the pool's clock: it ends now and is an hour long unless said otherwise. Throws `invalid` for an empty one,
 * and for one from before 1970, when there was nothing to measure. Asked about the past, nothing is shown of what came after.
 */
export function toSeriesRange({ from, to, spanMs, points }: RangeQuery, context: Pick<OperationContext, 'now' | 'moment'>): SeriesRange {
  const nowMs = context.now();
  const askedMs = to === undefined ? nowMs : Date.parse(to);
  const toMs = context.moment ? Math.min(askedMs, nowMs) : askedMs;
  const fromMs = from === undefined ? toMs - (spanMs ?? hourMs) : Date.parse(from);
  if (fromMs < 0) throw invalidField('query.from', 'range', 'The range must begin after 1969.');
  if (fromMs >= toMs) throw invalidField('query.from', 'range', 'The range must begin before it ends.');
  return { fromMs, toMs, points };
}

/** A value as JSON has it: a gap is null. */
export const toJsonNumber = (value: number): number | null => (Number.isNaN(value) ? null : value);
