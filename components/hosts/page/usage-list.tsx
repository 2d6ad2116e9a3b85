'use client';
import { useTranslations } from 'use-intl';
import type { StackLayer } from '@/components/charts/stacked-area-lines';
import { usageKey } from '@/components/charts/usage-shape';
import { useUnitFormat } from '@/components/charts/use-unit-format';
import { cn } from '@/components/ui/cn';
import { TextLink } from '@/components/ui/text-link';
import type { HostUsage } from '@/lib/api/schemas/hosts';

interface UsageListProps {
  usage: HostUsage;
  layers: readonly StackLayer[];
  lit: string | null;
  onLit: (key: string | null) => void;
  hostId: string;
}

/** Names and present values of the layers; pointing at one lights it in the chart, and the other way round. */
export function UsageList({ usage, layers, lit, onLit, hostId }: UsageListProps) {
  const t = useTranslations('hosts.usage');
  const write = useUnitFormat();
  return (
    <div className="min-w-0 px-3 pb-2 text-xs md:pl-0">
      <p className="flex justify-between border-b px-1 py-1 text-muted">
        <span>{t('vm')}</span>
        <span>{t('now')}</span>
      </p>
      <ul onPointerLeave={() => onLit(null)}>
        {usage.series.map((series, index) => {
          const layer = layers[index];
          if (!layer) return null;
          return (
            <li
              key={usageKey(series)}
              onPointerEnter={() => onLit(layer.key)}
              className={cn('flex h-6 items-center gap-2 rounded-sm px-1', lit === layer.key && 'bg-selected')}
            >
              <span aria-hidden className="size-2.5 shrink-0 rounded-[2px]" style={{ background: layer.color }} />
              <UsageName series={series} name={layer.name} onLit={onLit} />
              <span className="shrink-0 font-medium">{write(series.now, usage.unit)}</span>
            </li>
          );
        })}
      </ul>
      <p className="mt-1 px-1">
        <TextLink href={`/hosts/${hostId}/vms`}>{t('showVms')}</TextLink>
      </p>
    </div>
  );
}

function UsageName({ series, name, onLit }: { series: HostUsage['series'][number]; name: string; onLit: (key: string | null) => void }) {
  if (series.guestId === null) return <span className="min-w-0 flex-1 truncate text-muted">{name}</span>;
  return (
    <TextLink
      href={`/vms/${series.guestId}`}
      prefetch={false}
      onFocus={() => onLit(series.guestId)}
      className="min-w-0 flex-1 truncate text-text"
    >
      {name}
    </TextLink>
  );
}
