/** Where the plot lies inside a chart, in pixels. Lines are drawn by the chart library, cursor and marks by us: both read this. */
export interface PlotGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly maxValue: number;
}

export const plotMargins = { left: 64, right: 10, top: 8, bottom: 24 } as const;

export const toPlotGeometry = (
  width: number,
  height: number,
  domain: Pick<PlotGeometry, 'fromMs' | 'toMs' | 'maxValue'>,
): PlotGeometry => ({ width, height, ...plotMargins, ...domain });

const plotWidth = (plot: PlotGeometry): number => Math.max(1, plot.width - plot.left - plot.right);

export const toX = (plot: PlotGeometry, atMs: number): number =>
  plot.left + ((atMs - plot.fromMs) / Math.max(1, plot.toMs - plot.fromMs)) * plotWidth(plot);

export const toY = (plot: PlotGeometry, value: number): number =>
  plot.top + (1 - Math.min(1, Math.max(0, value / plot.maxValue))) * (plot.height - plot.top - plot.bottom);

/** The moment under a pixel, held inside the range. */
export const toMoment = (plot: PlotGeometry, x: number): number => {
  const share = Math.min(1, Math.max(0, (x - plot.left) / plotWidth(plot)));
  return plot.fromMs + share * (plot.toMs - plot.fromMs);
};

/** Index of the time nearest to a moment in a rising list, -1 when the list is empty. */
export function nearestIndex(times: readonly number[], atMs: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < atMs) low = middle + 1;
    else high = middle;
  }
  const before = times[low - 1];
  const here = times[low];
  if (here === undefined) return -1;
  return before !== undefined && atMs - before <= here - atMs ? low - 1 : low;
}
