import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { VmPlacementTab } from '@/components/vms/page/placement/vm-placement';
import { getVmPlacement as getVmPlacementEndpoint } from '@/lib/api/endpoints/vms';
import { getVmPlacement } from '@/lib/server/operations/get-vm-placement';
import { prefetch } from '@/lib/server/prefetch';

export default async function VmPlacementPage({ params }: { params: Promise<{ vmId: string }> }) {
  const { vmId } = await params;
  const client = new QueryClient();
  await prefetch(client, getVmPlacementEndpoint, getVmPlacement, { params: { vmId } });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <VmPlacementTab />
    </HydrationBoundary>
  );
}
