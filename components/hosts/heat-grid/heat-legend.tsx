'use client';
import { useTranslations } from 'use-intl';
import { tightShare } from '@/components/ui/meter-bar';
import { useFormat } from '@/components/ui/use-format';
import { type GridMetric, isRate } from './grid-shape';
import { heatColor } from './heat-color';

const steps = [0.05, 0.25, 0.5, 0.75, tightShare.warning, tightShare.error];

export function HeatLegend({ metric }: { metric: GridMetric }) {
  const t = useTranslations('hosts');
  const format = useFormat();
  const rates = isRate(metric);
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
      <span className="inline-flex items-center gap-1.5">
        {rates ? t('grid.idle') : format.percent(0)}
        {steps.map((heat) => (
          <span key={heat} aria-hidden className="size-3 rounded-[2px]" style={{ background: heatColor(heat) }} />
        ))}
        {rates ? t('grid.busiest') : format.percent(1)}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="size-3 rounded-[2px]" style={{ background: heatColor(null) }} />
        {t('grid.silent')}
      </span>
    </p>
  );
}
