import { PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HistoryEntry as Entry } from '@/lib/api/schemas/events';
import { WhyButton } from '../causes/why-button';
import { CauseText } from '../shell/cause-text';
import { TextLink } from '../ui/text-link';
import { ToneIcon } from '../ui/tone';
import { useFormat } from '../ui/use-format';
import { useSentence } from '../ui/use-sentence';

/** One entry of an object's diary: when, what, and who or what was behind it. Children tell a change; an event tells itself. */
export function HistoryEntry({ entry, children }: { entry: Entry; children: ReactNode }) {
  const format = useFormat();
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 border-b px-3 py-2 last:border-b-0 sm:grid-cols-[11rem_auto_1fr_auto]">
      <time dateTime={entry.at} className="col-span-2 text-muted sm:col-span-1">
        {format.dateTime(entry.at)}
      </time>
      {entry.event ? (
        <ToneIcon tone={entry.event.severity} className="mt-0.5" />
      ) : (
        <PencilLine aria-hidden className="mt-0.5 size-3.5 text-muted" />
      )}
      {entry.event ? <EventText event={entry.event} /> : children}
      <span className="col-start-2 flex items-start gap-1 text-muted sm:col-start-auto">
        <WhyButton of={entry.event?.id ?? String(entry.revision)} compact />
        <CauseText cause={entry.cause} actor={entry.actor} />
      </span>
    </li>
  );
}

function EventText({ event }: { event: NonNullable<Entry['event']> }) {
  const told = useSentence()('event', event.code, event.params);
  return event.taskId ? <TextLink href={`/tasks/${event.taskId}`}>{told}</TextLink> : <span>{told}</span>;
}
