'use client';
import { useQuery } from '@tanstack/react-query';
import { NoMatch } from '@/components/filter/no-match';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { isProblemError } from '@/lib/api/problem-error';
import { hostGridQuery } from '@/lib/api/queries/hosts';
import { HostHeatGrid } from '../heat-grid/host-heat-grid';
import { NoHosts } from './no-hosts';
import type { HostListState } from './use-host-list-state';

/** All hosts that match, as a heat grid. Its table twin is the list's other view. */
export function HostGridView({ state }: { state: HostListState }) {
  const grid = useQuery(hostGridQuery(state.filter));
  const badFilter = isProblemError(grid.error) && grid.error.code === 'invalid-filter';
  if (grid.isError && !grid.data && !badFilter) return <ErrorState error={grid.error} onRetry={() => void grid.refetch()} />;
  if (!grid.data) return <SkeletonRows rows={9} className="p-4" />;
  if (grid.data.length === 0) return state.filter === '' ? <NoHosts /> : <NoMatch value={state.filter} onChange={state.setFilter} />;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-6">
      <HostHeatGrid grid={grid.data} metric={state.metric} sort={state.order} selectedId={state.peek} onSelect={state.setPeek} />
    </div>
  );
}
