'use client';
import { useTranslations } from 'use-intl';
import { useHostWord } from '@/components/hosts/use-host-word';
import { useFormat } from '@/components/ui/use-format';
import { type GridMetric, type HeatHost, isRate, statusOf } from './grid-shape';

/** A host of the grid in words: what a pointer or a screen reader is told. */
export function useHeatWords(metric: GridMetric) {
  const t = useTranslations('hosts');
  const format = useFormat();
  const word = useHostWord();
  const value = ({ host, heat }: HeatHost): string => {
    if (heat === null) return '–';
    return isRate(metric) ? format.bytesPerSecond(host[metric]) : format.percent(host[metric]);
  };
  const describe = (entry: HeatHost): string =>
    t('grid.describe', {
      name: entry.host.name,
      state: word(statusOf(entry.host)),
      metric: t(`metric.${metric}`),
      value: value(entry),
      guests: t('grid.guests', { count: entry.host.guests }),
    });
  return { value, describe };
}
