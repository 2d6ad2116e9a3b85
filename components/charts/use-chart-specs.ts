'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type ChartSpec, seriesColor } from './chart-series';
import type { ChartUnit } from './value-scale';

type LoadMetric =
  | 'cpu.used'
  | 'cpu.ready'
  | 'memory.used'
  | 'memory.active'
  | 'memory.ballooned'
  | 'memory.swapped'
  | 'disk.bytes'
  | 'disk.ops'
  | 'disk.latency'
  | 'network.bytes'
  | 'power';

interface LoadChart {
  readonly title: 'cpu' | 'memory' | 'suffering' | 'reclaimed' | 'diskBytes' | 'diskOps' | 'diskLatency' | 'network' | 'power';
  readonly unit: ChartUnit;
  /** With the place of each line's colour in the palette: a metric has one colour wherever it is drawn. */
  readonly lines: readonly { readonly metric: LoadMetric; readonly color: number; readonly band?: false }[];
  readonly fittedTo?: number;
}

const cpuUsed = { metric: 'cpu.used', color: 0 } as const;
const ballooned = { metric: 'memory.ballooned', color: 1 } as const;

/** Every chart of load that a page can show. */
const loadCharts = {
  cpu: { title: 'cpu', unit: 'share', lines: [cpuUsed] },
  cpuAndWaiting: { title: 'cpu', unit: 'share', lines: [cpuUsed, { metric: 'cpu.ready', color: 1, band: false }] },
  memory: {
    title: 'memory',
    unit: 'bytes',
    lines: [
      { metric: 'memory.used', color: 0 },
      { metric: 'memory.active', color: 2, band: false },
    ],
  },
  waiting: { title: 'suffering', unit: 'share', fittedTo: 0.1, lines: [{ metric: 'cpu.ready', color: 1 }] },
  ballooned: { title: 'reclaimed', unit: 'bytes', lines: [ballooned] },
  reclaimed: { title: 'reclaimed', unit: 'bytes', lines: [ballooned, { metric: 'memory.swapped', color: 3 }] },
  diskBytes: { title: 'diskBytes', unit: 'bytes-per-second', lines: [{ metric: 'disk.bytes', color: 2 }] },
  diskOps: { title: 'diskOps', unit: 'per-second', lines: [{ metric: 'disk.ops', color: 2 }] },
  diskLatency: { title: 'diskLatency', unit: 'ms', lines: [{ metric: 'disk.latency', color: 4 }] },
  network: { title: 'network', unit: 'bytes-per-second', lines: [{ metric: 'network.bytes', color: 5 }] },
  power: { title: 'power', unit: 'watts', lines: [{ metric: 'power', color: 6 }] },
} as const satisfies Record<string, LoadChart>;

export type LoadChartName = keyof typeof loadCharts;

/** The charts of these names, in the reader's language. Keep the list stable between renders. */
export function useChartSpecs(names: readonly LoadChartName[]): readonly ChartSpec[] {
  const t = useTranslations('charts');
  return useMemo(
    () =>
      names.map((name): ChartSpec => {
        const { lines, title, ...chart }: LoadChart = loadCharts[name];
        const series = lines.map(({ color, ...line }) => ({ ...line, label: t(`metric.${line.metric}`), color: seriesColor(color) }));
        return { ...chart, title: t(`title.${title}`), series };
      }),
    [names, t],
  );
}
