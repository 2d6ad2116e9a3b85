'use client';
import { useTranslations } from 'use-intl';
import { WhyButton } from '@/components/causes/why-button';
import { SeeMoment } from '@/components/past/see-moment';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import { useSentence } from '@/components/ui/use-sentence';
import type { ChartMark, MarkGroup } from './mark-groups';

const shown = 6;

/** The events of a mark, newest last; more of them than fit are in the event log of their span. */
export function MarkDetails({ group, objectId }: { group: MarkGroup; objectId: string | null }) {
  const t = useTranslations('charts');
  const more = group.marks.length - shown;
  return (
    <div className="grid gap-2">
      <ul className="grid gap-3">
        {group.marks.slice(0, shown).map((mark) => (
          <MarkLine key={mark.eventId} mark={mark} />
        ))}
      </ul>
      <TextLink href={logHref(group, objectId)} className="text-xs">
        {more > 0 ? t('moreMarks', { count: more }) : t('openLog')}
      </TextLink>
    </div>
  );
}

function MarkLine({ mark }: { mark: ChartMark }) {
  const t = useTranslations('charts');
  const sentence = useSentence();
  const format = useFormat();
  return (
    <li className="grid gap-1">
      <span>{sentence('event', mark.code, mark.params)}</span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
        <time dateTime={mark.at} className="text-muted">
          {format.dateTime(mark.at)}
        </time>
        {mark.taskId && <TextLink href={`/tasks/${mark.taskId}`}>{t('openTask')}</TextLink>}
        <SeeMoment at={mark.at} />
        <WhyButton of={mark.eventId} />
      </span>
    </li>
  );
}

function logHref(group: MarkGroup, objectId: string | null): string {
  const times = group.marks.map((mark) => Date.parse(mark.at));
  const query = new URLSearchParams({
    from: new Date(Math.min(...times) - 1000).toISOString(),
    to: new Date(Math.max(...times) + 1000).toISOString(),
  });
  if (objectId) query.set('filter', `object:${objectId}`);
  return `/events?${query}`;
}
