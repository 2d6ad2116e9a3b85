'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { SkeletonRows } from '@/components/ui/skeleton';
import { vmHistoryPages } from '@/lib/api/queries/vms';
import type { HistoryEntry } from '@/lib/api/schemas/events';
import { TabBody } from '../tab-body';
import { useVm } from '../vm-context';
import { HistoryRow } from './history-row';
import { describeVmChanges } from './vm-changes';

const kinds = ['all', 'changesOnly', 'eventsOnly'] as const;
type Kind = (typeof kinds)[number];

/** Rows that only move the machinery's own fields on are left out: they say nothing to a person. */
const isWorthTelling = (entry: HistoryEntry): boolean =>
  entry.event !== null || entry.fields === null || 'id' in entry.fields || describeVmChanges(entry.fields).told.length > 0;

const isOfKind = (entry: HistoryEntry, kind: Kind): boolean => kind === 'all' || (entry.event !== null) === (kind === 'eventsOnly');

/** The VM's diary: what was changed, by whom, and what happened to it, newest first. */
export function VmHistory() {
  const t = useTranslations('vms.history');
  const vm = useVm();
  const [kind, setKind] = useQueryState('show', parseAsStringLiteral(kinds).withDefault('all'));
  const pages = useInfiniteQuery(vmHistoryPages(vm.id));
  const entries = (pages.data?.pages.flatMap((page) => page.items) ?? []).filter((entry) => isWorthTelling(entry) && isOfKind(entry, kind));
  const filter = (
    <SegmentedControl
      label={t('show')}
      value={kind}
      onChange={(next) => void setKind(next)}
      segments={kinds.map((value) => ({ value, label: t(value) }))}
    />
  );
  return (
    <TabBody>
      <Card title={t('title')} actions={filter} bodyClassName="p-0">
        {pages.isPending && <SkeletonRows className="p-3" />}
        {pages.isError && !pages.data && <ErrorState compact error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.data && entries.length === 0 && <p className="p-3 text-muted">{t('none')}</p>}
        <ol>
          {entries.map((entry) => (
            <HistoryRow key={`${entry.revision} ${entry.event?.id ?? 'fields'}`} entry={entry} />
          ))}
        </ol>
        {pages.data && (
          <div className="border-t p-2 text-center">
            {pages.hasNextPage ? (
              <Button size="sm" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : (
              <span className="text-muted text-xs">{t('end')}</span>
            )}
          </div>
        )}
      </Card>
    </TabBody>
  );
}
