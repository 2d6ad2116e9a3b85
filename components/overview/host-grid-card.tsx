'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { GridControls } from '@/components/hosts/heat-grid/grid-controls';
import { HostHeatGrid } from '@/components/hosts/heat-grid/host-heat-grid';
import { HostPeek } from '@/components/hosts/host-peek';
import { useHostListState } from '@/components/hosts/list/use-host-list-state';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import { hostGridQuery } from '@/lib/api/queries/hosts';

/** Every host of the pool at a glance; a press looks at one without leaving the overview. */
export function HostGridCard() {
  const t = useTranslations('overview.hosts');
  const state = useHostListState();
  const grid = useQuery(hostGridQuery(''));
  const actions = (
    <>
      <GridControls metric={state.metric} onMetric={state.setMetric} sort={state.order} onSort={state.setOrder} />
      <TextLink href="/hosts" className="text-xs">
        {t('asTable')}
      </TextLink>
    </>
  );
  return (
    <Card title={t('title')} actions={actions}>
      {grid.data ? (
        <HostHeatGrid grid={grid.data} metric={state.metric} sort={state.order} selectedId={state.peek} onSelect={state.setPeek} />
      ) : grid.isError ? (
        <ErrorState compact error={grid.error} onRetry={() => void grid.refetch()} />
      ) : (
        <SkeletonRows rows={9} />
      )}
      <HostPeek hostId={state.peek} onClose={() => state.setPeek(null)} />
    </Card>
  );
}
