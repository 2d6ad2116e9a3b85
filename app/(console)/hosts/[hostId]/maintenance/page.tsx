import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { evacuationsOf } from '@/components/hosts/maintenance/evacuations-of';
import { HostMaintenance } from '@/components/hosts/maintenance/host-maintenance';
import { listPlans as listPlansEndpoint } from '@/lib/api/endpoints/plans';
import { listPlans } from '@/lib/server/operations/list-plans';
import { prefetch } from '@/lib/server/prefetch';

export default async function HostMaintenancePage({ params }: { params: Promise<{ hostId: string }> }) {
  const { hostId } = await params;
  const client = new QueryClient();
  await prefetch(client, listPlansEndpoint, listPlans, { query: evacuationsOf(hostId) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <HostMaintenance />
    </HydrationBoundary>
  );
}
