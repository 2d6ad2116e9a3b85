'use client';
import { useTranslations } from 'use-intl';
import type { ChartSeries } from './chart-series';
import { nearestIndex, type PlotGeometry, toX, toY } from './plot-geometry';
import type { ChartPoint } from './series-shape';
import { usePlotGestures } from './use-plot-gestures';
import { useTimeLabel } from './use-time-label';
import type { TimeRangeControl } from './use-time-range';

interface PlotOverlayProps {
  geometry: PlotGeometry;
  title: string;
  points: readonly ChartPoint[];
  times: readonly number[];
  series: readonly ChartSeries[];
  /** What is read out at the cursor: "Used 41 %, waiting 2 %". */
  describe: (index: number) => string;
  control: Pick<TimeRangeControl, 'zoomTo' | 'zoomOut'>;
}

/** The layer that moves: crosshair, points on the lines, the span being dragged. A slider for keyboards and screen readers. */
export function PlotOverlay({ geometry, title, points, times, series, describe, control }: PlotOverlayProps) {
  const t = useTranslations('charts');
  const { label } = useTimeLabel();
  const { cursor, selection, bind } = usePlotGestures(geometry, times, control);
  const index = cursor === null ? -1 : nearestIndex(times, cursor);
  const inside = cursor !== null && cursor >= geometry.fromMs && cursor <= geometry.toMs && index >= 0;
  const at = inside ? (times[index] ?? null) : null;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('cursorOf', { title })}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, times.length - 1)}
      aria-valuenow={Math.max(0, index)}
      aria-valuetext={at === null ? t('noCursor') : `${label(at, 'full')}: ${describe(index)}`}
      className="absolute inset-0 cursor-crosshair touch-pan-y rounded-sm"
      {...bind}
    >
      <svg aria-hidden width={geometry.width} height={geometry.height} className="pointer-events-none block">
        {selection && <SelectionBox geometry={geometry} fromMs={selection.startMs} toMs={selection.endMs} />}
        {at !== null && <Crosshair geometry={geometry} atMs={at} point={points[index]} series={series} />}
      </svg>
      {at !== null && (
        <CursorTime geometry={geometry} atMs={at} text={label(at, geometry.toMs - geometry.fromMs > 86_400_000 ? 'full' : 'second')} />
      )}
    </div>
  );
}

function SelectionBox({ geometry, fromMs, toMs }: { geometry: PlotGeometry; fromMs: number; toMs: number }) {
  const [start, end] = [toX(geometry, Math.min(fromMs, toMs)), toX(geometry, Math.max(fromMs, toMs))];
  const height = geometry.height - geometry.top - geometry.bottom;
  return <rect x={start} y={geometry.top} width={end - start} height={height} fill="var(--color-accent)" fillOpacity={0.18} />;
}

function Crosshair({
  geometry,
  atMs,
  point,
  series,
}: {
  geometry: PlotGeometry;
  atMs: number;
  point: ChartPoint | undefined;
  series: readonly ChartSeries[];
}) {
  const x = toX(geometry, atMs);
  return (
    <>
      <line x1={x} x2={x} y1={geometry.top} y2={geometry.height - geometry.bottom} stroke="var(--color-muted)" strokeWidth={1} />
      {series.map((line) => {
        const value = point?.average[line.metric] ?? null;
        if (value === null) return null;
        return (
          <circle
            key={line.metric}
            cx={x}
            cy={toY(geometry, value)}
            r={3.5}
            fill={line.color}
            stroke="var(--color-surface)"
            strokeWidth={1.5}
          />
        );
      })}
    </>
  );
}

/** The time under the crosshair, held inside the chart. */
function CursorTime({ geometry, atMs, text }: { geometry: PlotGeometry; atMs: number; text: string }) {
  const x = toX(geometry, atMs);
  const share = (x - geometry.left) / Math.max(1, geometry.width - geometry.left - geometry.right);
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute rounded-sm bg-text px-1 text-[11px] text-page leading-4"
      style={{
        left: x,
        bottom: 3,
        transform: `translateX(-${Math.round(Math.min(Math.max(share, 0.02), 0.98) * 100)}%)`,
        whiteSpace: 'nowrap',
      }}
    >
      {text}
    </span>
  );
}
