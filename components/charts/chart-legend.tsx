'use client';
import { useChartCursor } from './chart-cursor';
import type { ChartSeries } from './chart-series';
import { nearestIndex } from './plot-geometry';

export interface LegendEntry extends ChartSeries {
  /** Value at an index; at the newest sample when there is no cursor. */
  readonly valueAt: (index: number | null) => string;
  readonly dashed?: boolean;
}

/** Names of the lines with their value under the crosshair of whichever chart is pointed at. */
export function ChartLegend({ entries, times }: { entries: readonly LegendEntry[]; times: readonly number[] }) {
  const cursor = useChartCursor();
  const index = cursor === null ? null : nearestIndex(times, cursor);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
      {entries.map((entry) => (
        <li key={entry.metric} className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <svg aria-hidden width="12" height="8" className="shrink-0">
            <line
              x1="0"
              x2="12"
              y1="4"
              y2="4"
              stroke={entry.color}
              strokeWidth={entry.dashed ? 1.5 : 2.5}
              strokeDasharray={entry.dashed ? '2 2' : undefined}
            />
          </svg>
          <span className="text-muted">{entry.label}</span>
          <span className="font-medium">{entry.valueAt(index)}</span>
        </li>
      ))}
    </ul>
  );
}
