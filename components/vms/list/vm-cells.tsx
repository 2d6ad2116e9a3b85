'use client';
import { Clock3, Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Sparkline } from '@/components/charts/sparkline';
import { usePoolNow } from '@/components/live/pool-clock';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { MeterBar } from '@/components/ui/meter-bar';
import { TextLink } from '@/components/ui/text-link';
import { Tooltip } from '@/components/ui/tooltip';
import { useFormat } from '@/components/ui/use-format';
import { useSentence } from '@/components/ui/use-sentence';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import { useSpark } from './spark-context';

const Dash = () => <span className="text-muted">–</span>;

export const NameCell = ({ vm }: { vm: VmRow }) => (
  <Link href={`/vms/${vm.id}`} className="truncate rounded-sm font-medium hover:underline" tabIndex={-1}>
    {vm.name}
  </Link>
);

export function HostCell({ vm }: { vm: VmRow }) {
  const t = useTranslations('vms.list');
  if (!vm.hostId) return <span className="text-muted">{t('noHost')}</span>;
  return (
    <TextLink href={`/hosts/${vm.hostId}`} className="truncate text-text" tabIndex={-1}>
      {vm.hostName}
    </TextLink>
  );
}

export function CpuCell({ vm }: { vm: VmRow }) {
  const t = useTranslations('vms.list');
  const format = useFormat();
  const line = useSpark(vm.id);
  if (vm.cpu === null) return <Dash />;
  const now = format.percent(vm.cpu, 0);
  return (
    <span className="flex w-full min-w-0 items-center gap-2">
      <span className="min-w-0 flex-1">{line && <Sparkline values={line} most={1} label={t('spark', { now })} className="h-5" />}</span>
      <span className="w-9 shrink-0 text-right">{now}</span>
    </span>
  );
}

export function MemoryUsedCell({ vm }: { vm: VmRow }) {
  const t = useTranslations('vms.column');
  const format = useFormat();
  if (vm.memory === null) return <Dash />;
  const now = format.percent(vm.memory, 0);
  return (
    <span className="flex w-full items-center gap-2">
      <MeterBar share={vm.memory} label={`${t('memused')}: ${now}`} className="min-w-0 flex-1" />
      <span className="w-9 shrink-0 text-right">{now}</span>
    </span>
  );
}

export function ShareCell({ share }: { share: number | null }) {
  const format = useFormat();
  return share === null ? <Dash /> : format.percent(share);
}

export function BytesCell({ bytes }: { bytes: number }) {
  const format = useFormat();
  return format.bytes(bytes);
}

export function TypeCell({ vm }: { vm: VmRow }) {
  const t = useTranslations('codes.guestType');
  return <span className="truncate">{t(vm.type)}</span>;
}

const tagsShown = 2;
export function TagsCell({ tags }: { tags: readonly string[] }) {
  const t = useTranslations('vms.list');
  return (
    <span className="flex min-w-0 gap-1" title={tags.join(', ')}>
      {tags.slice(0, tagsShown).map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
      {tags.length > tagsShown && <span className="text-muted text-xs">{t('moreTags', { count: tags.length - tagsShown })}</span>}
    </span>
  );
}

const unitsMs = [86_400_000, 3_600_000, 60_000, 1000];

/** In its biggest unit, cut off: a list is read at a glance. */
const coarse = (ms: number): number => {
  const unit = unitsMs.find((one) => ms >= one) ?? 1000;
  return Math.floor(ms / unit) * unit;
};

export function AgeCell({ at }: { at: string }) {
  const format = useFormat();
  const now = usePoolNow();
  return <span title={format.dateTime(at)}>{format.duration(coarse(now - Date.parse(at)))}</span>;
}

const Flag = ({ label, children }: { label: string; children: ReactNode }) => (
  <Tooltip content={label}>
    <span role="img" aria-label={label} className="[&>svg]:size-3.5">
      {children}
    </span>
  </Tooltip>
);

export function FlagsCell({ vm }: { vm: VmRow }) {
  const t = useTranslations('vms.list');
  const sentence = useSentence();
  return (
    <span className="flex gap-1.5">
      {vm.problem && (
        <Flag label={t('flagProblem', { reason: sentence('taskError', vm.problem) })}>
          <TriangleAlert className="text-warning" />
        </Flag>
      )}
      {vm.hasPending && (
        <Flag label={t('flagPending')}>
          <Clock3 className="text-busy" />
        </Flag>
      )}
      {vm.protected && (
        <Flag label={t('flagProtected')}>
          <Lock className="text-muted" />
        </Flag>
      )}
    </span>
  );
}
