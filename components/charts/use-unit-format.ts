'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '@/components/ui/use-format';
import type { ChartUnit } from './value-scale';

/** Writes a value of a chart in its unit: 41 %, 12.4 GiB, 350 /s. */
export function useUnitFormat(): (value: number | null, unit: ChartUnit) => string {
  const format = useFormat();
  const t = useTranslations('charts');
  return useMemo(() => {
    const digits = (value: number) => (value !== 0 && Math.abs(value) < 10 ? 1 : 0);
    return (value, unit) => {
      if (value === null) return '–';
      switch (unit) {
        case 'share':
          return format.percent(value);
        case 'bytes':
          return format.bytes(value);
        case 'bytes-per-second':
          return format.bytesPerSecond(value);
        case 'per-second':
          return t('unit.perSecond', { value: format.number(value, digits(value)) });
        case 'ms':
          return t('unit.ms', { value: format.number(value, digits(value)) });
        case 'watts':
          return t('unit.watts', { value: format.number(value) });
        case 'cores':
          return t('unit.cores', { value: format.number(value, digits(value)) });
        case 'count':
          return format.number(value);
      }
    };
  }, [format, t]);
}
