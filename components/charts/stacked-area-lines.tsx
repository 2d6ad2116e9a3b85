'use client';
import { memo } from 'react';
import { Area, AreaChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { PlotGeometry } from './plot-geometry';
import type { UsagePoint } from './usage-shape';

export interface StackLayer {
  readonly key: string;
  readonly name: string;
  readonly color: string;
}

interface StackedAreaLinesProps {
  geometry: PlotGeometry;
  points: readonly UsagePoint[];
  /** The first is at the foot. */
  layers: readonly StackLayer[];
  lit: string | null;
  capacity: { value: number; label: string } | null;
  timeTicks: readonly number[];
  timeLabel: (atMs: number) => string;
  valueTicks: readonly number[];
  valueLabel: (value: number) => string;
}

const tick = { fontSize: 11, fill: 'var(--color-muted)' } as const;

/** The drawn part of a stack: axes, layers, capacity. The lit layer stands out, the others step back. */
export const StackedAreaLines = memo(function StackedAreaLines(props: StackedAreaLinesProps) {
  const { geometry, layers, lit, capacity } = props;
  return (
    <AreaChart
      width={geometry.width}
      height={geometry.height}
      data={[...props.points]}
      margin={{ top: geometry.top, right: geometry.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--color-chart-grid)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[geometry.fromMs, geometry.toMs]}
        allowDataOverflow
        ticks={props.timeTicks}
        tickFormatter={props.timeLabel}
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: 'var(--color-line)' }}
        height={geometry.bottom}
      />
      <YAxis
        type="number"
        domain={[0, geometry.maxValue]}
        ticks={props.valueTicks}
        tickFormatter={props.valueLabel}
        tick={tick}
        tickLine={false}
        axisLine={false}
        width={geometry.left}
        interval={0}
      />
      {layers.map((layer) => (
        <Area
          key={layer.key}
          dataKey={(point: UsagePoint) => point.values[layer.key]}
          stackId="usage"
          type="linear"
          stroke={layer.color}
          strokeWidth={lit === layer.key ? 2 : 1}
          strokeOpacity={lit === null || lit === layer.key ? 1 : 0.35}
          fill={layer.color}
          fillOpacity={lit === layer.key ? 0.8 : lit === null ? 0.45 : 0.12}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {capacity && (
        <ReferenceLine
          y={capacity.value}
          stroke="var(--color-muted)"
          strokeDasharray="5 4"
          label={{ value: capacity.label, position: 'insideTopRight', fontSize: 10.5, fill: 'var(--color-muted)' }}
        />
      )}
    </AreaChart>
  );
});
