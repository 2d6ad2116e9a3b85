'use client';
import { Activity } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { useEventList } from '@/lib/api/queries/events';
import { pageLimit } from '@/lib/api/queries/page-limit';
import type { PoolEvent } from '@/lib/api/schemas/events';
import { FilterField } from '../form/filter-field';
import { TermChips } from '../form/term-chips';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { usePeek } from '../ui/use-peek';
import { ColumnPicker } from '../ui/virtual-table/column-picker';
import { VirtualTable } from '../ui/virtual-table/virtual-table';
import { useEventColumns } from './event-columns';
import { EventPeek } from './event-peek';
import { SeverityBadge } from './severity-badge';

const severities = ['error', 'warning', 'info'] as const;
const eventKey = (event: PoolEvent) => event.id;
const eventName = (event: PoolEvent) => event.objects[0]?.name ?? event.code;

/** What happened in the pool, newest first. */
export function EventList() {
  const t = useTranslations('events');
  const [filter, setFilter] = useQueryState('filter', parseAsString.withDefault(''));
  const [peek, setPeek] = usePeek();
  const columns = useEventColumns();
  const list = useEventList({ filter, limit: pageLimit });
  const change = (text: string) => void setFilter(text || null);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader title={t('title')} actions={<ColumnPicker tableId="events" columns={columns} />} />
      <div className="flex flex-wrap items-center gap-2 px-4 pb-2.5">
        <FilterField value={filter} onChange={change} label={t('filter')} />
        <TermChips
          field="severity"
          label={t('column.severity')}
          filter={filter}
          onChange={change}
          choices={severities.map((severity) => ({ value: severity, label: <SeverityBadge severity={severity} /> }))}
        />
      </div>
      {list.error && list.rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : (
        <div className="flex min-h-0 flex-1 flex-col border-t">
          <VirtualTable
            tableId="events"
            label={t('title')}
            columns={columns}
            rowKey={eventKey}
            rowName={eventName}
            list={list}
            listKey={filter}
            onPeek={(event) => setPeek(event.id)}
            peekId={peek}
            empty={<NoEvents filter={filter} onClear={() => change('')} />}
          />
        </div>
      )}
      <EventPeek event={list.rows.find((event) => event.id === peek) ?? null} onClose={() => setPeek(null)} />
    </div>
  );
}

function NoEvents({ filter, onClear }: { filter: string; onClear: () => void }) {
  const t = useTranslations('events');
  if (filter === '')
    return (
      <EmptyState icon={<Activity />} title={t('empty')}>
        {t('emptyHint')}
      </EmptyState>
    );
  return <EmptyState icon={<Activity />} title={t('noMatch')} actions={<Button onClick={onClear}>{t('clearFilter')}</Button>} />;
}
