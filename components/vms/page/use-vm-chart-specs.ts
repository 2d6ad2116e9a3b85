'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type ChartSpec, seriesColor } from '@/components/charts/chart-series';

/** The charts of a VM's load: the four of its summary first. */
export function useVmChartSpecs(): readonly ChartSpec[] {
  const t = useTranslations('charts');
  return useMemo(
    () => [
      {
        title: t('title.cpu'),
        unit: 'share',
        series: [
          { metric: 'cpu.used', label: t('metric.cpu.used'), color: seriesColor(0) },
          { metric: 'cpu.ready', label: t('metric.cpu.ready'), color: seriesColor(1), band: false },
        ],
      },
      {
        title: t('title.memory'),
        unit: 'bytes',
        series: [
          { metric: 'memory.used', label: t('metric.memory.used'), color: seriesColor(0) },
          { metric: 'memory.active', label: t('metric.memory.active'), color: seriesColor(2), band: false },
        ],
      },
      {
        title: t('title.diskBytes'),
        unit: 'bytes-per-second',
        series: [{ metric: 'disk.bytes', label: t('metric.disk.bytes'), color: seriesColor(2) }],
      },
      {
        title: t('title.network'),
        unit: 'bytes-per-second',
        series: [{ metric: 'network.bytes', label: t('metric.network.bytes'), color: seriesColor(5) }],
      },
      {
        title: t('title.diskOps'),
        unit: 'per-second',
        series: [{ metric: 'disk.ops', label: t('metric.disk.ops'), color: seriesColor(2) }],
      },
      {
        title: t('title.diskLatency'),
        unit: 'ms',
        series: [{ metric: 'disk.latency', label: t('metric.disk.latency'), color: seriesColor(4) }],
      },
      {
        title: t('title.reclaimed'),
        unit: 'bytes',
        series: [{ metric: 'memory.ballooned', label: t('metric.memory.ballooned'), color: seriesColor(1) }],
      },
    ],
    [t],
  );
}
