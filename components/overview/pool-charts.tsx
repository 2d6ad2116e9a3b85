'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { LoadCharts } from '@/components/charts/load-charts';
import { useHostChartSpecs } from '@/components/charts/use-host-chart-specs';

const shown = ['cpu.used', 'memory.used', 'disk.bytes', 'network.bytes'];

/** CPU, memory, disk and network of all hosts together. */
export function PoolCharts() {
  const t = useTranslations('overview.charts');
  const all = useHostChartSpecs();
  const specs = useMemo(() => all.filter((spec) => spec.series.some((line) => shown.includes(line.metric))), [all]);
  return (
    <section aria-label={t('title')}>
      <h2 className="mb-2 font-semibold text-base">{t('title')}</h2>
      <LoadCharts object="pool" specs={specs} sticky={false} />
    </section>
  );
}
