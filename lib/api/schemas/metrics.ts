import { z } from 'zod';
import { askedTime, time } from './shared';

/** A year at most, a minute at least. */
export const spanMs = z.coerce
  .number()
  .int()
  .min(60_000)
  .max(366 * 86_400_000);

export const seriesQuery = z.strictObject({
  /** host/ID, guest/ID, storage-pool/ID, network/ID, or pool: the hosts' metrics over all of them. */
  object: z.string().max(120),
  /** One metric, or several with commas: cpu.used,cpu.ready */
  metric: z.string().max(400),
  from: askedTime.optional(),
  to: askedTime.optional(),
  /** Length of the range when `from` is left out: it ends at `to`, else at the pool's present. One hour when this is left out too. */
  spanMs: spanMs.optional(),
  points: z.coerce.number().int().min(2).max(400).default(400),
});
/** A line across a chart: what there is, what is promised now, what may be promised, what is kept for failures, from where it hurts. */
export const chartLineCodes = ['capacity', 'promised', 'limit', 'ha-reserve', 'threshold'] as const;
export type ChartLineCode = (typeof chartLineCodes)[number];

/** Each point covers [time, time + stepMs). A gap is null in both. */
export const seriesAnswer = z.object({
  object: z.string(),
  from: time,
  to: time,
  stepMs: z.number(),
  times: z.array(z.number()),
  series: z.array(
    z.object({
      metric: z.string(),
      unit: z.enum(['share', 'bytes', 'bytes-per-second', 'per-second', 'ms', 'count', 'watts']),
      average: z.array(z.number().nullable()),
      minimum: z.array(z.number().nullable()),
      maximum: z.array(z.number().nullable()),
    }),
  ),
  /** Capacity or thresholds to draw, by metric. */
  lines: z.array(z.object({ metric: z.string(), code: z.enum(chartLineCodes), value: z.number() })),
  /** Events within the range on this object. */
  marks: z.array(
    z.object({
      at: time,
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      eventId: z.string(),
      taskId: z.string().nullable(),
      severity: z.enum(['info', 'warning', 'error']),
    }),
  ),
});
export type Series = z.infer<typeof seriesAnswer>;
