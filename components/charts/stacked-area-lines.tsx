'use client';
import { memo } from 'react';
import { Area, AreaChart, ReferenceLine } from 'recharts';
import { axesOf, frameOf, type PlotScales } from './plot-axes';
import type { UsagePoint } from './usage-shape';

export interface StackLayer {
  readonly key: string;
  readonly name: string;
  readonly color: string;
}

interface StackedAreaLinesProps extends PlotScales {
  points: readonly UsagePoint[];
  /** The first is at the foot. */
  layers: readonly StackLayer[];
  lit: string | null;
  capacity: { value: number; label: string } | null;
}

/** The drawn part of a stack: axes, layers, capacity. The lit layer stands out, the others step back. */
export const StackedAreaLines = memo(function StackedAreaLines(props: StackedAreaLinesProps) {
  const { geometry, layers, lit, capacity } = props;
  return (
    <AreaChart {...frameOf(geometry)} data={[...props.points]}>
      {axesOf(props)}
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
