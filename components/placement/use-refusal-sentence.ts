'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '@/components/ui/use-format';
import { type FilterName, filterNames } from '@/lib/domain/model/decision';

export interface RefusalFigures {
  readonly filter: string;
  readonly need: number | string;
  readonly have: number | string;
  readonly detail: string | null;
}

const inBytes: readonly FilterName[] = ['memory', 'storage'];
export const isFilterName = (name: string): name is FilterName => filterNames.some((one) => one === name);

/** Says why a host was refused, with its numbers: "needs 16 GiB of memory, 3 GiB free". */
export function useRefusalSentence() {
  const t = useTranslations('placement');
  const format = useFormat();
  return ({ filter, need, have, detail }: RefusalFigures): string => {
    if (!isFilterName(filter)) return detail ?? filter;
    const figure = (value: number | string) => {
      if (value === '') return t('refusal.none');
      return typeof value === 'number' && inBytes.includes(filter) ? format.bytes(Math.max(value, 0)) : value;
    };
    const named = filter === 'networks' && !detail ? String(need) : detail;
    return t(`refusal.${filter}`, { need: figure(need), have: figure(have), detail: named ? ` (${named})` : '' });
  };
}
