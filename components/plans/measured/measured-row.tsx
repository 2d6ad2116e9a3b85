'use client';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { cn } from '@/components/ui/cn';
import { useFormat } from '@/components/ui/use-format';
import type { ComparedHost } from './compared-hosts';

const percent = (share: number) => `${Math.min(Math.max(share, 0), 1) * 100}%`;

/** A mark where the CPU of a host was said to be, and a dot where it was. */
export function MeasuredRow({ host: { hostId, hostName, predicted, measured, isDisturbed } }: { host: ComparedHost }) {
  const t = useTranslations('plans.measured');
  const format = useFormat();
  const points = (measured - predicted) * 100;
  const sign = points < 0 ? '−' : '+';
  const label = t('bar', { host: hostName, predicted: format.percent(predicted, 1), measured: format.percent(measured, 1) });
  return (
    <li
      className={cn(
        'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-3 py-1.5 sm:grid-cols-[8rem_minmax(0,1fr)_7rem]',
        isDisturbed && 'text-muted',
      )}
    >
      <ObjectLink kind="host" id={hostId} name={hostName} className="truncate" />
      <div
        role="img"
        aria-label={label}
        title={label}
        className="relative h-2.5 rounded-sm bg-off-soft max-sm:order-last max-sm:col-span-2"
      >
        <div className="absolute inset-y-0 w-0.5 bg-text" style={{ left: `calc(${percent(predicted)} - 1px)` }} />
        <div
          className={cn('absolute inset-y-0 size-2.5 rounded-full', isDisturbed ? 'bg-off' : 'bg-busy')}
          style={{ left: `calc(${percent(measured)} - 5px)` }}
        />
      </div>
      <span className="whitespace-nowrap text-right text-xs tabular-nums">
        {isDisturbed ? t('isDisturbed') : t('off', { points: `${sign}${format.number(Math.abs(points), 1)}` })}
      </span>
    </li>
  );
}
