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
  const write = useResourceFormat(name);
  const { parts, total } = toResourceParts(resource);
  const stack = parts.map((part) => ({
    key: part.name,
    value: part.length,
    label: t('part', { name: t(part.name), value: write(part.value) }),
    ...looks[part.name],
  }));
  const capacity = write(resource.capacity);
  return (
    <Card title={t(name)} actions={<span className="text-muted text-xs">{t('of', { capacity })}</span>} bodyClassName="flex flex-col gap-2">
      <StackedBar parts={stack} total={total} label={t('label', { name: t(name), capacity })} className="h-3" />
      <dl className="grid grid-cols-2 gap-x-4 gap-y-0.5">
        {parts.map((part) => (
          <div key={part.name} title={t(`${part.name}Hint`)} className="flex min-w-0 items-center gap-1.5">
            <Swatch {...looks[part.name]} />
            <dt className="min-w-0 flex-1 truncate text-muted text-xs">{t(part.name)}</dt>
            <dd className="font-medium text-xs">{write(part.value)}</dd>
          </div>
        ))}
      </dl>
      <Sparkline values={resource.spark} label={useSparkLabel(name, resource, write)} className="mt-auto h-7" />
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

function useSparkLabel(name: ResourceName, resource: Resource, write: (value: number) => string): string {
  const t = useTranslations('overview.resource');
  const extent = extentOf(resource.spark);
  if (!extent) return t('noSpark');
  return t('spark', { name: t(name), low: write(extent.low), high: write(extent.high), now: write(resource.used) });
}
