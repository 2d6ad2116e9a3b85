'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Link } from '@/components/ui/link';
import { SidePanel } from '@/components/ui/side-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { hostQuery } from '@/lib/api/queries/hosts';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { MaintenanceButton } from './actions/maintenance-button';
import { HostFactsTable } from './host-facts-table';
import { HostSparks } from './host-sparks';
import { HostState } from './host-state';
import { HostGauges } from './page/host-gauges';

/** A host at the side of a list: its state, its load and its one button, without leaving the list. */
export function HostPeek({ hostId, onClose }: { hostId: string | null; onClose: () => void }) {
  const t = useTranslations('hosts');
  const query = useQuery({ ...hostQuery(hostId ?? ''), enabled: hostId !== null, placeholderData: keepPreviousData });
  const host = hostId === null ? undefined : query.data;
  const footer = host && (
    <>
      <MaintenanceButton host={host} />
      <Button asChild variant="primary">
        <Link href={`/hosts/${host.id}`}>{t('peek.open')}</Link>
      </Button>
    </>
  );
  return (
    <SidePanel
      open={hostId !== null}
      onOpenChange={(open) => !open && onClose()}
      title={host?.name ?? '…'}
      subtitle={host && `${host.clusterName} · ${t('fact.rack', { rack: host.rack })}`}
      footer={footer}
    >
      {host ? (
        <PeekBody host={host} />
      ) : query.isError ? (
        <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows />
      )}
    </SidePanel>
  );
}

const PeekBody = ({ host }: { host: HostDetail }) => (
  <div className="grid gap-4">
    <span className="justify-self-start">
      <HostState status={host.status} pill />
    </span>
    <HostGauges host={host} />
    <HostSparks hostId={host.id} />
    <HostFactsTable host={host} />
  </div>
);
