'use client';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { useFormat } from '@/components/ui/use-format';
import type { Pool } from '@/lib/api/schemas/pool';
import { ResourceCard } from './resource-card';

/** The four things a pool has, as what can truly still be placed. */
export const ResourceCards = ({ pool }: { pool: Pool }) => (
  <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
    <ResourceCard name="vcpu" resource={pool.vcpu} />
    <ResourceCard name="memory" resource={pool.memory}>
      <LargestVm largest={pool.largestVm} />
    </ResourceCard>
    <ResourceCard name="storage" resource={pool.storage} />
    <ResourceCard name="addresses" resource={pool.addresses} />
  </div>
);

function LargestVm({ largest }: { largest: Pool['largestVm'] }) {
  const t = useTranslations('overview.resource');
  const format = useFormat();
  if (!largest) return <p className="text-warning text-xs">{t('noneFits')}</p>;
  const host = () => <ObjectLink kind="host" id={largest.hostId} name={largest.hostName} className="underline" />;
  return (
    <p className="text-muted text-xs">{t.rich('largest', { vcpus: largest.vcpus, memory: format.bytes(largest.memoryBytes), host })}</p>
  );
}
