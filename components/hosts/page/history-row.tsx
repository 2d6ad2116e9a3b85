'use client';
import { PencilLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CauseText } from '@/components/shell/cause-text';
import { TextLink } from '@/components/ui/text-link';
import { type Tone, ToneIcon } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';
import { useSentence } from '@/components/ui/use-sentence';
import type { HistoryEntry } from '@/lib/api/schemas/events';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { describeChanges } from './describe-changes';
import { useChangeWords } from './use-change-words';

const tones = { info: 'info', warning: 'warning', error: 'error' } as const satisfies Record<string, Tone>;

export function HistoryRow({ entry, host }: { entry: HistoryEntry; host: HostDetail }) {
  const format = useFormat();
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 border-b px-3 py-2 last:border-b-0 sm:grid-cols-[11rem_auto_1fr_auto]">
      <time dateTime={entry.at} className="col-span-2 text-muted sm:col-span-1">
        {format.dateTime(entry.at)}
      </time>
      {entry.event ? (
        <ToneIcon tone={tones[entry.event.severity]} className="mt-0.5" />
      ) : (
        <PencilLine aria-hidden className="mt-0.5 size-3.5 text-muted" />
      )}
      <HistoryText entry={entry} host={host} />
      <span className="col-start-2 text-muted sm:col-start-auto">
        <CauseText cause={entry.cause} actor={entry.actor} />
      </span>
    </li>
  );
}

function HistoryText({ entry, host }: { entry: HistoryEntry; host: HostDetail }) {
  const t = useTranslations('hosts.history');
  const sentence = useSentence();
  const words = useChangeWords();
  if (entry.event) {
    const told = sentence('event', entry.event.code, entry.event.params);
    return entry.event.taskId ? <TextLink href={`/tasks/${entry.event.taskId}`}>{told}</TextLink> : <span>{told}</span>;
  }
  const fields = entry.fields ?? {};
  if (fields.id?.[0] === null) return <span>{t('born', { name: host.name })}</span>;
  return (
    <ul>
      {describeChanges(fields, host).map((change) => (
        <li key={change.kind === 'unnamed' ? change.path : change.field}>{words(change)}</li>
      ))}
    </ul>
  );
}
