'use client';
import { useMemo } from 'react';
import { useFormat } from '@/components/ui/use-format';

/** Scores and margins (0..1) as people read them: points of 100 with one digit, always the same width. */
export function useScoreFormat(): (share: number) => string {
  const { locale } = useFormat();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return (share) => format.format(share * 100);
  }, [locale]);
}
