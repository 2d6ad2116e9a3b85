import type { ChartUnit } from './value-scale';

/** A line of a chart: what it measures, what it is called here, and its colour. */
export interface ChartSeries {
  readonly metric: string;
  readonly label: string;
  readonly color: string;
  /** Draw the band between least and most. */
  readonly band?: boolean;
}

export interface ChartSpec {
  readonly title: string;
  readonly unit: ChartUnit;
  readonly series: readonly ChartSeries[];
  /** For shares that are no part of a capacity (waiting): the axis fits the data, but reaches at least this. */
  readonly fittedTo?: number;
}

/** Colours of series in their order, made to be told apart in both themes and by the colour-blind. */
export const seriesColor = (index: number): string => `var(--color-chart-${(index % 8) + 1})`;
