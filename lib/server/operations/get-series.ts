import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { Series, seriesQuery } from '@/lib/api/schemas/metrics';
import { recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import type { RollUp } from '@/lib/domain/metrics/roll-up';
import { metricUnits } from '@/lib/domain/model/metric';
import type { OperationContext } from '../context';
import { chartLines } from '../series/chart-lines';
import { readSeries, type SeriesRange } from '../series/read-series';
import { parseMetrics, parseSeriesObject, type SeriesObject } from '../series/series-object';
import { toJsonNumber, toSeriesRange } from '../series/series-range';

/** Marks under one chart, at most; the newest are kept. */
const mostMarks = 200;

/** Metrics of one object over time, with what was promised and what happened meanwhile. */
export async function getSeries(context: OperationContext, { query }: { query: z.output<typeof seriesQuery> }): Promise<ReadOnly<Series>> {
  const object = parseSeriesObject(query.object, context.inventory);
  const metrics = parseMetrics(query.metric, object.kind);
  const range = toSeriesRange(query, context);
  const [[rollUp], marks] = await Promise.all([readSeries(context, object.kind, [object.id], range), listMarks(context, object, range)]);
  if (!rollUp) throw new Error('readSeries answers one roll-up an object');
  return {
    object: query.object,
    from: new Date(range.fromMs).toISOString(),
    to: new Date(range.toMs).toISOString(),
    stepMs: rollUp.stepMs,
    times: Array.from({ length: rollUp.steps }, (_, step) => rollUp.startMs + step * rollUp.stepMs),
    series: metrics.map((metric) => toLine(metric, recordedMetrics[object.kind].indexOf(metric), rollUp)),
    lines: chartLines(context.inventory, object.kind, object.id).filter((line) => metrics.includes(line.metric)),
    marks,
  };
}

function toLine(metric: string, column: number, rollUp: RollUp): Series['series'][number] {
  const values = (valueAt: (step: number) => number) => Array.from({ length: rollUp.steps }, (_, step) => toJsonNumber(valueAt(step)));
  return {
    metric,
    unit: metricUnits[metric] ?? 'count',
    average: values((step) => rollUp.average(step, column)),
    minimum: values((step) => rollUp.minimum(step, column)),
    maximum: values((step) => rollUp.maximum(step, column)),
  };
}

/** Events on the object within the range, oldest first. Of the pool only what went wrong: guests come and go by the hundred. */
async function listMarks(
  { store }: OperationContext,
  { kind, id }: SeriesObject,
  { fromMs, toMs }: SeriesRange,
): Promise<ReadOnly<Series['marks']>> {
  const on = kind === 'pool' ? { severities: ['error' as const] } : { objectId: id };
  const range = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
  const { items } = await store.listEvents({ ...on, ...range }, mostMarks, null);
  return items.map(({ at, code, params, id: eventId, taskId, severity }) => ({ at, code, params, eventId, taskId, severity })).reverse();
}
