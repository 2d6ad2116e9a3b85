import { useTranslations } from 'use-intl';
import { HistoryEntry } from '@/components/events/history-entry';
import type { HistoryEntry as Entry } from '@/lib/api/schemas/events';
import { ChangeLine } from './change-line';
import { describeVmChanges } from './vm-changes';

/** One entry of a VM's diary. */
export const HistoryRow = ({ entry }: { entry: Entry }) => (
  <HistoryEntry entry={entry}>
    <ChangeText at={entry.at} fields={entry.fields ?? {}} />
  </HistoryEntry>
);

function ChangeText({ at, fields }: { at: string; fields: NonNullable<Entry['fields']> }) {
  const t = useTranslations('vms.history');
  if (fields.id?.[0] === null) return <span className="font-medium">{t(isFound(at, fields) ? 'found' : 'created')}</span>;
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
const isFound = (at: string, fields: NonNullable<Entry['fields']>): boolean => {
  const createdAt = fields.createdAt?.[1];
  return typeof createdAt === 'string' && Date.parse(createdAt) < Date.parse(at);
};
