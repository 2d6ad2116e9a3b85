'use client';
import { Slider } from 'radix-ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useChangeBalancePolicy } from '@/lib/api/queries/balance';
import type { Balance, BalanceLevelPreview } from '@/lib/api/schemas/balance';
import { useComplain } from '../lab/use-complain';
import { useReadOnlyReason } from '../past/use-read-only-reason';
import { Card } from '../ui/card';
import { cn } from '../ui/cn';
import { useFormat } from '../ui/use-format';

/** Five levels on a slider; under each notch the moves that it would make now. */
export function LevelCard({ balance: { clusterId, policy, levels } }: { balance: Balance }) {
  const t = useTranslations('balance');
  const change = useChangeBalancePolicy(clusterId);
  const complain = useComplain();
  const readOnly = useReadOnlyReason();
  const [dragged, setDragged] = useState<number | null>(null);
  const value = dragged ?? policy.level;
  const shown = levels.find(({ level }) => level === value);
  const commit = (level: number) => {
    setDragged(null);
    const chosen = levels.find((each) => each.level === level);
    if (chosen && level !== policy.level) change.mutate({ level: chosen.level }, { onError: complain });
  };
  return (
    <Card title={t('level.title')}>
      <Slider.Root
        min={1}
        max={5}
        step={1}
        value={[value]}
        disabled={readOnly !== null}
        onValueChange={([level]) => setDragged(level ?? null)}
        onValueCommit={([level]) => commit(level ?? policy.level)}
        className="relative mx-3 flex h-6 touch-none select-none items-center"
      >
        <Slider.Track className="relative h-1 grow rounded-full bg-line-strong">
          <Slider.Range className="absolute h-full rounded-full bg-accent" />
        </Slider.Track>
        <Slider.Thumb
          aria-label={t('level.title')}
          aria-valuetext={shown ? t('level.notch', { level: shown.level, moves: shown.moves }) : undefined}
          className="block size-5 rounded-full border-2 border-accent bg-surface"
        />
      </Slider.Root>
      <ol aria-label={t('level.notches')} className="mt-1 grid grid-cols-5 text-center text-xs">
        {levels.map((each) => (
          <li key={each.level} className={cn('flex flex-col', each.level === value ? 'font-medium text-text' : 'text-muted')}>
            <span>{each.level}</span>
            <span className="tabular-nums">{t('level.moves', { moves: each.moves })}</span>
          </li>
        ))}
      </ol>
      {shown && <Meaning level={shown} />}
    </Card>
  );
}

function Meaning({ level: { level, threshold, aim } }: { level: BalanceLevelPreview }) {
  const t = useTranslations('balance');
  const format = useFormat();
  const shares = { threshold: format.percent(threshold ?? 0, 0), aim: format.percent(aim ?? 0, 1) };
  return <p className="mt-3 text-muted text-xs">{threshold === null ? t('level.musts') : t('level.meaning', { level, ...shares })}</p>;
}
