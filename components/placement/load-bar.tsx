'use client';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { toneOfShare } from '@/components/ui/meter-bar';
import { toneFill } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';

const width = (share: number) => `${Math.min(Math.max(share, 0), 1) * 100}%`;

/** A host's share now and after: solid is now, the lighter end is what this VM would add (or take away). */
export function LoadBar({
  name,
  before,
  after,
  isNameHidden = false,
}: {
  name: string;
  before: number;
  after: number;
  /** Where a column heading says it. */
  isNameHidden?: boolean;
}) {
  const t = useTranslations('placement');
  const format = useFormat();
  const shares = { before: format.percent(before, 0), after: format.percent(after, 0) };
  const fill = toneFill[toneOfShare(Math.max(before, after))];
  return (
    <div className="flex items-center gap-2 text-xs">
      {!isNameHidden && <span className="min-w-14 text-muted">{name}</span>}
      <div
        role="img"
        aria-label={t('loadLabel', { name, ...shares })}
        className="relative h-1.5 min-w-8 flex-1 overflow-hidden rounded-full bg-off-soft"
      >
        <div
          className={cn('absolute inset-y-0 left-0 opacity-45 transition-[width] duration-300', fill)}
          style={{ width: width(Math.max(before, after)) }}
        />
        <div
          className={cn('absolute inset-y-0 left-0 transition-[width] duration-300', fill)}
          style={{ width: width(Math.min(before, after)) }}
        />
      </div>
      <span className="min-w-20 text-right">{t('after', shares)}</span>
    </div>
  );
}
