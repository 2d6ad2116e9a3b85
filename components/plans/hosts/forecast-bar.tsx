'use client';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { toneOfShare } from '@/components/ui/meter-bar';
import { toneFill } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';

const percent = (share: number) => `${Math.min(Math.max(share, 0), 1) * 100}%`;
const hatch = 'repeating-linear-gradient(135deg, var(--color-line-strong) 0 2px, transparent 2px 5px)';

/** A share of a host before and after: filled up to where it will be, a mark where it was, hatched what becomes free. */
export function ForecastBar({
  host,
  resource,
  before,
  after,
}: {
  host: string;
  resource: 'cpu' | 'memory';
  before: number;
  after: number;
}) {
  const t = useTranslations('plans.hosts');
  const format = useFormat();
  const figures = { before: format.percent(before), after: format.percent(after) };
  return (
    <div className="flex min-w-0 items-center gap-2">
      <div
        role="img"
        aria-label={t('bar', { resource: t(resource), host, ...figures })}
        className="relative h-2.5 min-w-12 flex-1 overflow-hidden rounded-sm bg-off-soft"
      >
        {before > after && (
          <div className="absolute inset-y-0" style={{ left: percent(after), width: percent(before - after), background: hatch }} />
        )}
        <div
          className={cn('absolute inset-y-0 left-0 transition-[width] duration-300', toneFill[toneOfShare(after)])}
          style={{ width: percent(after) }}
        />
        <div className="absolute inset-y-0 w-0.5 bg-text" style={{ left: `calc(${percent(before)} - 1px)` }} />
      </div>
      <span aria-hidden className="w-24 whitespace-nowrap text-right text-xs tabular-nums">
        {t('change', figures)}
      </span>
    </div>
  );
}
