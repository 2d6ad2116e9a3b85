'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { hostHistoryQuery } from '@/lib/api/queries/hosts';
import { saysSomething } from './describe-changes';
import { HistoryRow } from './history-row';
import { useHost } from './host-context';
import { TabBody } from './tab-body';

/** The host's diary: what was changed, by whom, and what happened to it, newest first. */
export function HostHistory() {
  const t = useTranslations('hosts.history');
  const host = useHost();
  const pages = useInfiniteQuery(hostHistoryQuery(host.id));
  const entries = (pages.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ event, fields }) => event !== null || saysSomething(fields ?? {}),
  );
  return (
    <TabBody>
      <Card title={t('title')} bodyClassName="p-0">
        {pages.isPending && <SkeletonRows className="p-3" />}
        {pages.isError && !pages.data && <ErrorState compact error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.data && entries.length === 0 && <p className="p-3 text-muted">{t('none')}</p>}
        <ol>
          {entries.map((entry) => (
            <HistoryRow key={`${entry.revision} ${entry.event?.id ?? 'fields'}`} entry={entry} host={host} />
          ))}
        </ol>
        {pages.hasNextPage && (
          <div className="border-t p-2 text-center">
            <Button size="sm" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        )}
      </Card>
    </TabBody>
  );
}
