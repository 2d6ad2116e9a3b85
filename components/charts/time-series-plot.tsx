'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ChartLineCode, Series } from '@/lib/api/schemas/metrics';
import type { LegendEntry } from './chart-legend';
import { ChartMarks } from './chart-marks';
import type { ChartSpec } from './chart-series';
import { placeLineLabels } from './line-labels';
import { toPlotGeometry, toY } from './plot-geometry';
import { PlotLines } from './plot-lines';
import { PlotOverlay } from './plot-overlay';
import { highestValue, toChartPoints } from './series-shape';
import { toTimeTicks } from './time-ticks';
import { useTimeLabel } from './use-time-label';
import type { TimeRangeControl } from './use-time-range';
import { useUnitFormat } from './use-unit-format';
import { useWidth } from './use-width';
import { toValueScale } from './value-scale';

interface TimeSeriesPlotProps {
  spec: ChartSpec;
  answer: Series;
  ghost: readonly (number | null)[] | null;
  entries: readonly LegendEntry[];
  control: TimeRangeControl;
  height: number;
}

/** Limits in grey, what is promised in the colour of use, what warns in the colour of warnings. */
const lineColors: Readonly<Record<ChartLineCode, string>> = {
  capacity: 'var(--color-muted)',
  limit: 'var(--color-muted)',
  promised: 'var(--color-accent)',
  'ha-reserve': 'var(--color-chart-2)',
  threshold: 'var(--color-warning)',
};

/** Pixels that a time label needs. */
const labelWidth = 84;

export function TimeSeriesPlot({ spec, answer, ghost, entries, control, height }: TimeSeriesPlotProps) {
  const [ref, width] = useWidth();
  const t = useTranslations('charts');
  const write = useUnitFormat();
  const time = useTimeLabel();
  const drawing = useMemo(() => {
    const scale = toValueScale(
      highestValue(
        answer,
        spec.series.map((line) => line.metric),
      ),
      spec.unit,
      spec.fittedTo,
    );
    const fromMs = Date.parse(answer.from);
    const toMs = Date.parse(answer.to);
    const geometry = toPlotGeometry(width, height, { fromMs, toMs, maxValue: scale.max });
    const ticks = toTimeTicks(fromMs, toMs, Math.max(2, Math.floor(width / labelWidth)), time.offsetMinutes(toMs));
    const points = toChartPoints(answer).map((point, index) => ({ ...point, ghost: ghost?.[index] ?? null }));
    const sides = placeLineLabels(answer.lines.map((line) => toY(geometry, line.value)));
    const lines = answer.lines.map((line, index) => ({
      key: `${line.metric} ${line.code}`,
      value: line.value,
      label: `${t(`line.${line.code}`)} ${write(line.value, spec.unit)}`,
      color: lineColors[line.code],
      side: sides[index] ?? 'right',
    }));
    return { scale, geometry, ticks, points, lines };
  }, [answer, spec, ghost, width, height, time, t, write]);
  const timeLabel = useMemo(() => (at: number) => time.label(at, drawing.ticks.label), [time, drawing.ticks.label]);
  const valueLabel = useMemo(() => (value: number) => write(value, spec.unit), [write, spec.unit]);
  const describe = (index: number) => entries.map((entry) => t('valueAt', { label: entry.label, value: entry.valueAt(index) })).join(', ');
  return (
    <div ref={ref} className="w-full overflow-hidden">
      {width > 0 && (
        <>
          <div className="relative" style={{ height }}>
            <PlotLines
              geometry={drawing.geometry}
              points={drawing.points}
              series={spec.series}
              lines={drawing.lines}
              timeTicks={drawing.ticks.ticks}
              timeLabel={timeLabel}
              valueTicks={drawing.scale.ticks}
              valueLabel={valueLabel}
            />
            <PlotOverlay
              geometry={drawing.geometry}
              title={spec.title}
              points={drawing.points}
              times={answer.times}
              series={spec.series}
              describe={describe}
              control={control}
            />
          </div>
          <ChartMarks geometry={drawing.geometry} marks={answer.marks} objectId={answer.object.split('/')[1] ?? null} />
        </>
      )}
    </div>
  );
}
