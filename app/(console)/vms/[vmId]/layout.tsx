import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { VmPage } from '@/components/vms/page/vm-page';
import { listNetworks as listNetworksEndpoint } from '@/lib/api/endpoints/pool';
import { getVm as getVmEndpoint } from '@/lib/api/endpoints/vms';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getVm } from '@/lib/server/operations/get-vm';
import { listNetworks } from '@/lib/server/operations/list-networks';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].vms.title };
}

export default async function VmLayout({ children, params }: { children: ReactNode; params: Promise<{ vmId: string }> }) {
  const { vmId } = await params;
  const client = new QueryClient();
  await Promise.all([
    prefetch(client, getVmEndpoint, getVm, { params: { vmId } }),
    prefetch(client, listNetworksEndpoint, listNetworks, {}),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <VmPage vmId={vmId}>{children}</VmPage>
    </HydrationBoundary>
  );
}
