'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { listEvents } from '@/lib/api/endpoints/tasks';
import { queryFor } from '@/lib/api/queries/query-for';
import { useFormat } from '../ui/use-format';
import { useSentence } from '../ui/use-sentence';

const shown = 6;

/** What went wrong before the moment that is shown; choosing one leads to just before it. */
export function EventsToJumpTo({ onChoose }: { onChoose: (atMs: number) => void }) {
  const t = useTranslations('past');
  const sentence = useSentence();
  const format = useFormat();
  const { data } = useQuery(queryFor(listEvents, { query: { filter: 'severity:error,warning', limit: shown } }));
  return (
    <section className="grid gap-1">
      <h3 className="text-muted text-xs">{t('jump')}</h3>
      {data?.items.length === 0 && <p className="text-muted text-xs">{t('noEvents')}</p>}
      <ul>
        {data?.items.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              onClick={() => onChoose(Date.parse(event.at) - 1)}
              className="flex min-h-7 w-full items-baseline gap-2 rounded-sm px-1 py-0.5 text-left text-xs hover:bg-hover"
            >
              <span className="shrink-0 text-muted tabular-nums">{format.shortDateTime(event.at)}</span>
              <span className="min-w-0">{sentence('event', event.code, event.params)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
