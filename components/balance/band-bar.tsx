'use client';
import { useTranslations } from 'use-intl';
import { cn } from '../ui/cn';
import { toneFill } from '../ui/tone';
import { useFormat } from '../ui/use-format';
import { toneOfBalance } from './balance-tone';

/** Imbalance on a scale that ends well above the threshold, which is marked. */
export function BandBar({ value, threshold, className }: { value: number; threshold: number | null; className?: string }) {
  const t = useTranslations('balance');
  const format = useFormat();
  const full = Math.max(0.1, value, 1.5 * (threshold ?? 0));
  return (
    <div
      role="img"
      aria-label={t(threshold === null ? 'barWithout' : 'bar', {
        value: format.percent(value, 1),
        threshold: format.percent(threshold ?? 0, 0),
      })}
      className={cn('relative h-2 overflow-hidden rounded-full bg-off-soft', className)}
    >
      <div
        className={cn('h-full rounded-full transition-[width] duration-300', toneFill[toneOfBalance(value, threshold)])}
        style={{ width: `${(100 * value) / full}%` }}
      />
      {threshold !== null && <div className="absolute inset-y-0 w-0.5 bg-text" style={{ left: `${(100 * threshold) / full}%` }} />}
    </div>
  );
}
