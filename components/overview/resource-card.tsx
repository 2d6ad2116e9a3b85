'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Sparkline } from '@/components/charts/sparkline';
import { extentOf } from '@/components/charts/sparkline-path';
import { Card } from '@/components/ui/card';
import { StackedBar, type StackPart } from '@/components/ui/stacked-bar';
import { useFormat } from '@/components/ui/use-format';
import { type PartName, type Resource, type ResourceName, toResourceParts } from './resource-parts';

/** Strength tells the order from taken to free; the reserve is hatched. */
const looks: Readonly<Record<PartName, Pick<StackPart, 'color' | 'hatched'>>> = {
  used: { color: 'var(--color-chart-1)' },
  promised: { color: 'color-mix(in oklab, var(--color-chart-1) 45%, var(--color-surface))' },
  reserved: { color: 'var(--color-chart-2)', hatched: true },
  placeable: { color: 'color-mix(in oklab, var(--color-chart-3) 60%, var(--color-surface))' },
};

/** One resource of the whole pool: what is taken, kept and left, and how its use went over a day. */
export function ResourceCard({ name, resource, children }: { name: ResourceName; resource: Resource; children?: ReactNode }) {
  const t = useTranslations('overview.resource');
  const format = useFormat();
  const write = useResourceFormat(name);
  const { parts, total } = toResourceParts(resource);
  // Addresses are not kept for failures but for the network itself.
  const wordOf = (part: PartName) => (part === 'reserved' && name === 'addresses' ? 'keptBack' : part);
  const stack = parts.map((part) => ({
    key: part.name,
    value: part.length,
    label: t('part', { name: t(wordOf(part.name)), value: write(part.value) }),
    ...looks[part.name],
  }));
  const capacity = write(resource.capacity);
  return (
    <Card title={t(name)} actions={<span className="text-muted text-xs">{t('of', { capacity })}</span>} bodyClassName="flex flex-col gap-2">
      <StackedBar parts={stack} total={total} label={t('label', { name: t(name), capacity })} className="h-3" />
      <dl>
        {parts.map((part) => (
          <div key={part.name} title={t(`${wordOf(part.name)}Hint`)} className="flex min-w-0 items-center gap-2 text-xs leading-5">
            <Swatch {...looks[part.name]} />
            <dt className="min-w-0 flex-1 truncate text-muted">{t(wordOf(part.name))}</dt>
            <dd className="font-medium">{write(part.value)}</dd>
            <dd className="w-10 text-right text-muted">{format.percent(part.value / Math.max(1, resource.capacity), 0)}</dd>
          </div>
        ))}
      </dl>
      <UseOfDay name={name} resource={resource} write={write} />
      {children}
    </Card>
  );
}

const Swatch = ({ color, hatched }: Pick<StackPart, 'color' | 'hatched'>) => (
  <span
    aria-hidden
    className="size-2.5 shrink-0 rounded-[2px]"
    style={{ background: hatched ? `repeating-linear-gradient(135deg, ${color} 0 2px, transparent 2px 4px)` : color }}
  />
);

function useResourceFormat(name: ResourceName): (value: number) => string {
  const format = useFormat();
  return name === 'memory' || name === 'storage' ? format.bytes : (value) => format.number(value);
}

/** How the use went over a day; nothing when nobody measured it. */
function UseOfDay({ name, resource, write }: { name: ResourceName; resource: Resource; write: (value: number) => string }) {
  const t = useTranslations('overview.resource');
  const extent = extentOf(resource.spark);
  if (!extent) return null;
  const label = t('spark', { name: t(name), low: write(extent.low), high: write(extent.high), now: write(resource.used) });
  return (
    <div title={label} className="mt-auto">
      <Sparkline values={resource.spark} label={label} className="h-8" />
    </div>
  );
}
