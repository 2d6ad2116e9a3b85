'use client';
import { PencilLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CauseText } from '@/components/shell/cause-text';
import { TextLink } from '@/components/ui/text-link';
import { ToneIcon } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';
import { useSentence } from '@/components/ui/use-sentence';
import type { HistoryEntry } from '@/lib/api/schemas/events';
import { ChangeLine } from './change-line';
import { describeVmChanges } from './vm-changes';

/** One entry of a VM's diary: when, what, and who or what was behind it. */
export function HistoryRow({ entry }: { entry: HistoryEntry }) {
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
      <HistoryText entry={entry} />
      <span className="col-start-2 text-muted sm:col-start-auto">
        <CauseText cause={entry.cause} actor={entry.actor} />
      </span>
    </li>
  );
}

function HistoryText({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations('vms.history');
  const sentence = useSentence();
  if (entry.event) {
    const told = sentence('event', entry.event.code, entry.event.params);
    return entry.event.taskId ? <TextLink href={`/tasks/${entry.event.taskId}`}>{told}</TextLink> : <span>{told}</span>;
  }
  const fields = entry.fields ?? {};
  if (fields.id?.[0] === null) return <span className="font-medium">{t(isFound(entry.at, fields) ? 'found' : 'created')}</span>;
  if (fields.id?.[1] === null) return <span className="font-medium">{t('deleted')}</span>;
  const { told, internal } = describeVmChanges(fields);
  return (
    <ul>
      {told.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a journal row never changes
        <ChangeLine key={index} change={change} />
      ))}
      {internal.length > 0 && told.length === 0 && (
        <li className="text-muted" title={internal.join(', ')}>
          {t('technical', { count: internal.length })}
        </li>
      )}
    </ul>
  );
}

/** A VM that was there before the pool wrote it down was not made by the pool. */
const isFound = (at: string, fields: NonNullable<HistoryEntry['fields']>): boolean => {
  const createdAt = fields.createdAt?.[1];
  return typeof createdAt === 'string' && Date.parse(createdAt) < Date.parse(at);
};
