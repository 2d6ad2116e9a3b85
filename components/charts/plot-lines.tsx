'use client';
import { memo } from 'react';
import { Area, ComposedChart, Line, ReferenceLine } from 'recharts';
import type { ChartSeries } from './chart-series';
import type { LabelSide } from './line-labels';
import { axesOf, frameOf, type PlotScales } from './plot-axes';
import type { ChartPoint } from './series-shape';

export interface PlotLine {
  readonly key: string;
  readonly value: number;
  readonly label: string;
  readonly color: string;
  readonly side: LabelSide;
}

interface PlotLinesProps extends PlotScales {
  points: readonly (ChartPoint & { readonly ghost?: number | null })[];
  series: readonly ChartSeries[];
  lines: readonly PlotLine[];
}

const labelPositions = { right: 'insideTopRight', left: 'insideTopLeft', middle: 'insideTop' } as const satisfies Record<LabelSide, string>;

/** Keeps words legible that lie on a line. */
const haloClass = 'stroke-[3px] stroke-surface [paint-order:stroke]';

/** What stands still while the crosshair moves: axes, bands, lines. */
export const PlotLines = memo(function PlotLines(props: PlotLinesProps) {
  const { geometry, series } = props;
  return (
    <ComposedChart {...frameOf(geometry)} data={[...props.points]}>
      {axesOf(props)}
      {series.filter((line) => line.band !== false).map((line) => bandOf(line))}
      <Line
        dataKey="ghost"
        type="linear"
        stroke="var(--color-muted)"
        strokeWidth={1}
        strokeDasharray="1 3"
        dot={false}
        isAnimationActive={false}
      />
      {series.map((line) => averageOf(line))}
      {props.lines.map((line) => (
        <ReferenceLine
          key={line.key}
          y={line.value}
          stroke={line.color}
          strokeDasharray="5 4"
          label={{ value: line.label, position: labelPositions[line.side], fontSize: 10.5, fill: line.color, className: haloClass }}
        />
      ))}
    </ComposedChart>
  );
});

// Plain functions, not components: the library finds its children by their type.
const bandOf = (line: ChartSeries) => (
  <Area
    key={`band ${line.metric}`}
    dataKey={(point: ChartPoint) => point.band[line.metric]}
    type="linear"
    stroke="none"
    fill={line.color}
    fillOpacity={0.16}
    activeDot={false}
    isAnimationActive={false}
  />
);

const averageOf = (line: ChartSeries) => (
  <Line
    key={line.metric}
    dataKey={(point: ChartPoint) => point.average[line.metric]}
    type="linear"
    stroke={line.color}
    strokeWidth={1.5}
    dot={false}
    activeDot={false}
    isAnimationActive={false}
  />
);
