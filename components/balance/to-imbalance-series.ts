import type { ImbalanceSeries } from '@/lib/api/schemas/balance';
import type { Series } from '@/lib/api/schemas/metrics';

/** The imbalance of a cluster as a chart takes it, cut to what is zoomed into, with the threshold as a line across it. */
export function toImbalanceSeries(
  { times, stepMs, cpu, memory }: ImbalanceSeries,
  threshold: number | null,
  zoom: { readonly fromMs: number; readonly toMs: number } | null,
): Series {
  const isShown = (at: number) => zoom === null || (at + stepMs > zoom.fromMs && at < zoom.toMs);
  const shown = times.flatMap((at, i) => (isShown(at) ? [i] : []));
  const line = (metric: string, values: readonly (number | null)[]): Series['series'][number] => {
    const cut = shown.map((i) => values[i] ?? null);
    return { metric, unit: 'share', average: cut, minimum: cut, maximum: cut };
  };
  const first = times[shown[0] ?? 0] ?? 0;
  const last = times[shown.at(-1) ?? 0] ?? 0;
  return {
    object: 'cluster',
    from: new Date(first).toISOString(),
    to: new Date(last + stepMs).toISOString(),
    stepMs,
    times: shown.map((i) => times[i] ?? 0),
    series: [line('imbalance.cpu', cpu), line('imbalance.memory', memory)],
    lines: threshold === null ? [] : [{ metric: 'imbalance.cpu', code: 'threshold', value: threshold }],
    marks: [],
  };
}
