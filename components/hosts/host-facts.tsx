'use client';
import { useTranslations } from 'use-intl';
import { Elapsed } from '@/components/ui/relative-time';
import { useFormat } from '@/components/ui/use-format';
import type { HostDetail } from '@/lib/api/schemas/hosts';

/** Since when it is up, or is not. */
export function HostUptime({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts.fact');
  const format = useFormat();
  if (host.bootedAt === null) return <>{t('notUp', { time: format.shortDateTime(host.status.since) })}</>;
  return (
    <>
      {t('uptime')} <Elapsed from={host.bootedAt} to={null} />
    </>
  );
}

export function HostProcessor({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts.fact');
  const format = useFormat();
  const { sockets, cores, mhz } = host.capacity;
  return <>{t('cpu', { sockets, cores, ghz: format.number(mhz / 1000, 1) })}</>;
}
