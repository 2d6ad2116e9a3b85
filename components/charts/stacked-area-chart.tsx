'use client';
import { type PointerEvent, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { HostUsage } from '@/lib/api/schemas/hosts';
import { nearestIndex, type PlotGeometry, toMoment, toPlotGeometry } from './plot-geometry';
import { PlotOverlay } from './plot-overlay';
import { StackedAreaLines, type StackLayer } from './stacked-area-lines';
import { toTimeTicks } from './time-ticks';
import { highestStack, layerAt, toUsagePoints } from './usage-shape';
import { useTimeLabel } from './use-time-label';
import type { TimeRangeControl } from './use-time-range';
import { useUnitFormat } from './use-unit-format';
import { useWidth } from './use-width';
import { toValueScale } from './value-scale';

interface StackedAreaChartProps {
  title: string;
  usage: HostUsage;
  layers: readonly StackLayer[];
  /** Key of the layer that stands out, here and in the list beside it. */
  lit: string | null;
  onLit: (key: string | null) => void;
  control: Pick<TimeRangeControl, 'zoomTo' | 'zoomOut'>;
  height: number;
}

const labelWidth = 84;

/** Who takes how much of one thing, stacked: the sum is read at the top edge, a part by its thickness. */
export function StackedAreaChart({ title, usage, layers, lit, onLit, control, height }: StackedAreaChartProps) {
  const [ref, width] = useWidth();
  const t = useTranslations('charts');
  const write = useUnitFormat();
  const time = useTimeLabel();
  const drawing = useMemo(() => {
    const points = toUsagePoints(usage);
    const scale = toValueScale(highestStack(usage), usage.unit);
    const [fromMs, toMs] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
    const geometry = toPlotGeometry(width, height, { fromMs, toMs, maxValue: scale.max });
    const ticks = toTimeTicks(fromMs, toMs, Math.max(2, Math.floor(width / labelWidth)), time.offsetMinutes(toMs));
    return { points, times: points.map((point) => point.at), scale, geometry, ticks };
  }, [usage, width, height, time]);
  const capacity = useMemo(
    () => (usage.capacity === null ? null : { value: usage.capacity, label: `${t('line.capacity')} ${write(usage.capacity, usage.unit)}` }),
    [usage.capacity, usage.unit, t, write],
  );
  const timeLabel = useMemo(() => (at: number) => time.label(at, drawing.ticks.label), [time, drawing.ticks.label]);
  const valueLabel = useMemo(() => (value: number) => write(value, usage.unit), [write, usage.unit]);
  const describe = (index: number) =>
    usage.series
      .map((series, row) =>
        t('valueAt', { label: layers[row]?.name ?? series.name, value: write(series.values[index] ?? null, usage.unit) }),
      )
      .join(', ');
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { index, value } = pointedAt(event, drawing.geometry, drawing.times);
    onLit(layerAt(usage, index, value));
  };
  return (
    <div
      ref={ref}
      className="relative w-full overflow-hidden"
      style={{ height }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onLit(null)}
    >
      {width > 0 && (
        <>
          <StackedAreaLines
            geometry={drawing.geometry}
            points={drawing.points}
            layers={layers}
            lit={lit}
            capacity={capacity}
            timeTicks={drawing.ticks.ticks}
            timeLabel={timeLabel}
            valueTicks={drawing.scale.ticks}
            valueLabel={valueLabel}
          />
          <PlotOverlay
            geometry={drawing.geometry}
            title={title}
            points={[]}
            times={drawing.times}
            series={[]}
            describe={describe}
            control={control}
          />
        </>
      )}
    </div>
  );
}

/** The sample and the height in the stack under the pointer. */
function pointedAt(event: PointerEvent<HTMLElement>, geometry: PlotGeometry, times: readonly number[]): { index: number; value: number } {
  const box = event.currentTarget.getBoundingClientRect();
  const share = 1 - (event.clientY - box.top - geometry.top) / Math.max(1, geometry.height - geometry.top - geometry.bottom);
  return { index: nearestIndex(times, toMoment(geometry, event.clientX - box.left)), value: share * geometry.maxValue };
}
