'use client';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import { useFormat } from '@/components/ui/use-format';
import type { Plan } from '@/lib/api/schemas/plans';
import { usePlanReason } from '../words/use-plan-reason';

type Moment = Plan['story'][number];

const msBetween = (from: Moment | undefined, to: Moment): number | null => (from ? Date.parse(to.at) - Date.parse(from.at) : null);

/** What happened, moment by moment, with the time that lay between. */
export function StoryCard({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.moments');
  if (plan.story.length === 0) return null;
  return (
    <Card title={plan.kind === 'failover' ? t('fencing') : t('title')}>
      <ol className="flex flex-col">
        {plan.story.map((moment, index) => (
          <StoryLine
            key={`${moment.code} ${moment.at}`}
            moment={moment}
            sinceMs={msBetween(plan.story[index - 1], moment)}
            isLast={index === plan.story.length - 1}
          />
        ))}
      </ol>
    </Card>
  );
}

function StoryLine({ moment, sinceMs, isLast }: { moment: Moment; sinceMs: number | null; isLast: boolean }) {
  const t = useTranslations('plans.moments');
  const format = useFormat();
  const { moment: say } = usePlanReason();
  return (
    <li className="relative grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 pb-2.5 last:pb-0">
      <span aria-hidden className="relative flex justify-center">
        <span className="mt-1.5 size-2 rounded-full bg-accent" />
        {!isLast && <span className="absolute top-4 bottom-[-0.6rem] w-px bg-line-strong" />}
      </span>
      <span>
        {say(moment)}
        <span className="block text-muted text-xs tabular-nums">
          <time dateTime={moment.at} title={format.dateTime(moment.at)}>
            {format.time(moment.at)}
          </time>
          {sinceMs !== null && sinceMs > 0 && (
            <span className="ml-2 font-medium text-text">{t('after', { duration: format.duration(sinceMs) })}</span>
          )}
        </span>
      </span>
    </li>
  );
}
