'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Series } from '@/lib/api/schemas/metrics';
import type { LegendEntry } from './chart-legend';
import type { ChartSpec } from './chart-series';
import { digestSeries } from './series-shape';
import { useUnitFormat } from './use-unit-format';

/** Lines of a chart with their values in words: under the cursor, or the newest with the peak of the span. */
export function useLegendEntries(spec: ChartSpec, answer: Series | undefined, ghost: readonly (number | null)[] | null): LegendEntry[] {
  const t = useTranslations('charts');
  const write = useUnitFormat();
  return useMemo(() => {
    if (!answer) return [];
    const entries: LegendEntry[] = spec.series.flatMap((series) => {
      const line = answer.series.find((candidate) => candidate.metric === series.metric);
      if (!line) return [];
      const digest = digestSeries(line);
      const withPeak = (value: number | null, peak: number | null) =>
        value === null ? t('gap') : t('band', { value: write(value, spec.unit), peak: write(peak, spec.unit) });
      return [
        {
          ...series,
          valueAt: (index: number | null) =>
            index === null ? withPeak(digest.last, digest.peak) : withPeak(line.average[index] ?? null, line.maximum[index] ?? null),
        },
      ];
    });
    if (ghost) {
      entries.push({
        metric: 'ghost',
        label: t('dayBefore'),
        color: 'var(--color-muted)',
        dashed: true,
        valueAt: (index) => write(ghost[index ?? ghost.length - 1] ?? null, spec.unit),
      });
    }
    return entries;
  }, [spec, answer, ghost, t, write]);
}
