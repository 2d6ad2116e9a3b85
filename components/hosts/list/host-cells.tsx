'use client';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { MeterBar } from '@/components/ui/meter-bar';
import { useFormat } from '@/components/ui/use-format';
import type { Host } from '@/lib/api/schemas/hosts';

export const Dash = () => <span className="text-muted">–</span>;

export const HostNameCell = ({ host }: { host: Host }) => (
  <Link href={`/hosts/${host.id}`} className="truncate rounded-sm font-medium hover:underline" tabIndex={-1}>
    {host.name}
  </Link>
);

/** A share as bar and figure; a dash while the host sends nothing. */
export function ShareBarCell({ share, label, mark }: { share: number | null | undefined; label: string; mark?: number }) {
  const format = useFormat();
  if (share === null || share === undefined) return <Dash />;
  const now = format.percent(share, 0);
  return (
    <span className="flex w-full items-center gap-2">
      <MeterBar share={share} label={`${label}: ${now}`} className="min-w-0 flex-1" {...(mark === undefined ? {} : { mark })} />
      <span className="w-9 shrink-0 text-right">{now}</span>
    </span>
  );
}

export function PercentCell({ share }: { share: number | null | undefined }) {
  const format = useFormat();
  return share === null || share === undefined ? <Dash /> : format.percent(share);
}

export function RateCell({ bytesPerSecond }: { bytesPerSecond: number | null | undefined }) {
  const format = useFormat();
  return bytesPerSecond === null || bytesPerSecond === undefined ? <Dash /> : format.bytesPerSecond(bytesPerSecond);
}

export function MemorySizeCell({ bytes }: { bytes: number }) {
  const format = useFormat();
  return <>{format.bytes(bytes)}</>;
}

export function HypervisorCell({ host }: { host: Host }) {
  const t = useTranslations('codes.hypervisor');
  return <>{t(host.hypervisor)}</>;
}

export const HostTagsCell = ({ tags }: { tags: readonly string[] }) =>
  tags.length === 0 ? (
    <Dash />
  ) : (
    <span className="flex min-w-0 gap-1 overflow-hidden" title={tags.join(', ')}>
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  );
