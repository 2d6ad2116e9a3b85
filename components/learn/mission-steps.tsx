'use client';
import { Circle, CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Mission } from '@/lib/domain/learn/missions';
import { cn } from '../ui/cn';
import { TextLink } from '../ui/text-link';
import type { MissionRecord } from './mission-log';

/** The steps in order, each with a link to where it is done, and later to where its outcome is. */
export function MissionSteps({ mission, record }: { mission: Mission; record: MissionRecord | null }) {
  const t = useTranslations('learn');
  // The codes of a mission's steps are keys of its messages; a test holds both together.
  const say = t as unknown as (key: string) => string;
  return (
    <ol className="flex flex-col gap-1.5">
      {mission.steps.map(({ code, href }) => {
        const seenAt = record?.done[code];
        const Shape = seenAt ? CircleCheck : Circle;
        const sentence = say(`missions.${mission.id}.steps.${code}`);
        return (
          <li key={code} className={cn('flex items-start gap-2', !record && 'text-muted')}>
            <Shape
              className={cn('mt-0.5 size-4 shrink-0', seenAt ? 'text-ok' : 'text-off')}
              role="img"
              aria-label={t(seenAt ? 'step.done' : 'step.open')}
            />
            <span className="min-w-0 flex-1">{sentence}</span>
            {record && (
              <TextLink href={seenAt ?? href} className="shrink-0" aria-label={`${t(seenAt ? 'look' : 'open')}: ${sentence}`}>
                {t(seenAt ? 'look' : 'open')}
              </TextLink>
            )}
          </li>
        );
      })}
    </ol>
  );
}
