'use client';
import { Circle, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Mission } from '@/lib/domain/learn/missions';
import { cn } from '../ui/cn';

/** The steps in order, each with a link to where it is done. */
export function MissionSteps({ mission, done, isUnderWay }: { mission: Mission; done: readonly string[]; isUnderWay: boolean }) {
  const t = useTranslations('learn');
  // The codes of a mission's steps are keys of its messages; a test holds both together.
  const say = t as unknown as (key: string) => string;
  return (
    <ol className="flex flex-col gap-1.5">
      {mission.steps.map(({ code, href }) => {
        const isDone = done.includes(code);
        const Shape = isDone ? CircleCheck : Circle;
        return (
          <li key={code} className={cn('flex items-start gap-2', !isUnderWay && 'text-muted')}>
            <Shape
              className={cn('mt-0.5 size-4 shrink-0', isDone ? 'text-ok' : 'text-off')}
              role="img"
              aria-label={t(isDone ? 'step.done' : 'step.open')}
            />
            <span className="min-w-0 flex-1">{say(`missions.${mission.id}.steps.${code}`)}</span>
            {isUnderWay && !isDone && (
              <Link href={href} className="shrink-0 text-accent hover:underline">
                {t('open')}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
