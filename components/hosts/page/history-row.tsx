import { useTranslations } from 'use-intl';
import { HistoryEntry } from '@/components/events/history-entry';
import type { HistoryEntry as Entry } from '@/lib/api/schemas/events';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { describeChanges } from './describe-changes';
import { useChangeWords } from './use-change-words';

/** One entry of a host's diary. */
export const HistoryRow = ({ entry, host }: { entry: Entry; host: HostDetail }) => (
  <HistoryEntry entry={entry}>
    <ChangeText fields={entry.fields ?? {}} host={host} />
  </HistoryEntry>
);

function ChangeText({ fields, host }: { fields: NonNullable<Entry['fields']>; host: HostDetail }) {
  const t = useTranslations('hosts.history');
  const words = useChangeWords();
  if (fields.id?.[0] === null) return <span>{t('born', { name: host.name })}</span>;
  return (
    <ul>
      {describeChanges(fields, host).map((change) => (
        <li key={change.kind === 'unnamed' ? change.path : change.field}>{words(change)}</li>
      ))}
    </ul>
  );
}
