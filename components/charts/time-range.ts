/** The page-wide time range of the charts, and its spelling in the URL. */
export const rangePresets = ['5m', '1h', '6h', '24h', '7d', '30d'] as const;
export type RangePreset = (typeof rangePresets)[number];

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const presetSpansMs: Readonly<Record<RangePreset, number>> = {
  '5m': 5 * minuteMs,
  '1h': hourMs,
  '6h': 6 * hourMs,
  '24h': dayMs,
  '7d': 7 * dayMs,
  '30d': 30 * dayMs,
};

/** Two samples: nothing shorter has a line to show. */
export const shortestZoomMs = 40_000;

/** `preset` stays while a part is zoomed into: it is what a double click goes back to. */
export interface TimeRange {
  readonly preset: RangePreset;
  readonly zoom: { readonly fromMs: number; readonly toMs: number } | null;
}

export const isLive = (range: TimeRange): boolean => range.zoom === null && range.preset === '5m';

/** What the server is asked: a span that ends at the pool's present, or two moments. */
export const toRangeQuery = (range: TimeRange): { spanMs: number } | { from: string; to: string } =>
  range.zoom
    ? { from: new Date(range.zoom.fromMs).toISOString(), to: new Date(range.zoom.toMs).toISOString() }
    : { spanMs: presetSpansMs[range.preset] };

/** A drag may go either way; null when it is too short to mean anything. */
export function toZoom(startMs: number, endMs: number): { fromMs: number; toMs: number } | null {
  const fromMs = Math.round(Math.min(startMs, endMs));
  const toMs = Math.round(Math.max(startMs, endMs));
  return toMs - fromMs < shortestZoomMs ? null : { fromMs, toMs };
}
