import { CartesianGrid, XAxis, YAxis } from 'recharts';
import type { PlotGeometry } from './plot-geometry';

/** What stands along the sides of a plot. */
export interface PlotScales {
  geometry: PlotGeometry;
  timeTicks: readonly number[];
  timeLabel: (atMs: number) => string;
  valueTicks: readonly number[];
  valueLabel: (value: number) => string;
}

const tick = { fontSize: 11, fill: 'var(--color-muted)' } as const;

/** Size and margins of the plot itself. */
export const frameOf = (geometry: PlotGeometry) => ({
  width: geometry.width,
  height: geometry.height,
  margin: { top: geometry.top, right: geometry.right, bottom: 0, left: 0 },
  accessibilityLayer: false,
});

/** Grid and both axes. A plain function, not a component: the library finds its children by their type. */
export const axesOf = ({ geometry, timeTicks, timeLabel, valueTicks, valueLabel }: PlotScales) => (
  <>
    <CartesianGrid vertical={false} stroke="var(--color-chart-grid)" />
    <XAxis
      dataKey="at"
      type="number"
      domain={[geometry.fromMs, geometry.toMs]}
      allowDataOverflow
      ticks={timeTicks}
      tickFormatter={timeLabel}
      tick={tick}
      tickLine={false}
      axisLine={{ stroke: 'var(--color-line)' }}
      height={geometry.bottom}
      interval="preserveStartEnd"
    />
    <YAxis
      type="number"
      domain={[0, geometry.maxValue]}
      allowDataOverflow
      ticks={valueTicks}
      tickFormatter={valueLabel}
      tick={tick}
      tickLine={false}
      axisLine={false}
      width={geometry.left}
      interval={0}
    />
  </>
);
