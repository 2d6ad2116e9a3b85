'use client';
import { Slider } from 'radix-ui';
import { useTranslations } from 'use-intl';
import type { BalanceResource } from '@/lib/domain/balance/balance-resource';
import { useFormat } from '../ui/use-format';

/** How much one resource counts, 0 to 2. */
export function WeightField({
  resource,
  value,
  onChange,
}: {
  resource: BalanceResource;
  value: number;
  onChange: (value: number) => void;
}) {
  const t = useTranslations('balance');
  const format = useFormat();
  return (
    <div className="flex items-center gap-3">
      <span className="w-20 shrink-0">{t(`resource.${resource}`)}</span>
      <Slider.Root
        min={0}
        max={Math.max(2, value)}
        step={0.05}
        value={[value]}
        onValueChange={([next]) => onChange(Math.round((next ?? 0) * 100) / 100)}
        className="relative flex h-6 flex-1 touch-none select-none items-center"
      >
        <Slider.Track className="relative h-1 grow rounded-full bg-line-strong">
          <Slider.Range className="absolute h-full rounded-full bg-accent" />
        </Slider.Track>
        <Slider.Thumb
          aria-label={t('settings.weightOf', { resource: t(`resource.${resource}`) })}
          className="block size-5 rounded-full border-2 border-accent bg-surface"
        />
      </Slider.Root>
      <span className="w-10 shrink-0 text-right tabular-nums">{format.number(value, 2)}</span>
    </div>
  );
}
