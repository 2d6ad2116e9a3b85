'use client';
import { useTranslations } from 'use-intl';
import { LoadCharts } from '@/components/charts/load-charts';
import { type LoadChartName, useChartSpecs } from '@/components/charts/use-chart-specs';

const shown: readonly LoadChartName[] = ['cpu', 'memory', 'diskBytes', 'network'];

/** CPU, memory, disk and network of all hosts together. */
export function PoolCharts() {
  const t = useTranslations('overview.charts');
  const specs = useChartSpecs(shown);
  return (
    <section aria-label={t('title')}>
      <h2 className="mb-2 font-semibold text-base">{t('title')}</h2>
      <LoadCharts object="pool" specs={specs} sticky={false} />
    </section>
  );
}
