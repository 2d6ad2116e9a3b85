'use client';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { seriesQuery } from '@/lib/api/queries/metrics';
import type { Series } from '@/lib/api/schemas/metrics';
import { dayMs, type TimeRange, toRangeQuery } from './time-range';

/** All metrics that the charts of one page show of one object, in one request. The old lines stay until the new ones are there; the live stream says when there are newer ones. */
export function useSeries(object: string, metrics: readonly string[], range: TimeRange): UseQueryResult<Series> {
  return useQuery({
    ...seriesQuery(object, metrics, toRangeQuery(range)),
    placeholderData: keepPreviousData,
  });
}

/** The same metrics 24 hours before `shown`; asked for only when wanted. */
export function useSeriesOfDayBefore(
  object: string,
  metrics: readonly string[],
  shown: Series | undefined,
  wanted: boolean,
): Series | null {
  const shift = (at: string) => new Date(Date.parse(at) - dayMs).toISOString();
  // To the whole minute, so that a live chart does not ask for yesterday again at each sample.
  const toMinute = (at: string) => `${at.slice(0, 17)}00.000Z`;
  const range = shown ? { from: toMinute(shift(shown.from)), to: toMinute(shift(shown.to)) } : { spanMs: dayMs };
  const query = useQuery({
    ...seriesQuery(object, metrics, range),
    enabled: wanted && shown !== undefined,
    placeholderData: keepPreviousData,
  });
  return wanted ? (query.data ?? null) : null;
}
