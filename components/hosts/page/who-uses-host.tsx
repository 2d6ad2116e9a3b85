'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/components/charts/chart-frame';
import { seriesColor } from '@/components/charts/chart-series';
import { ChartTable } from '@/components/charts/chart-table';
import { downloadText } from '@/components/charts/download-text';
import { toSeriesCsv } from '@/components/charts/series-csv';
import { StackedAreaChart } from '@/components/charts/stacked-area-chart';
import { toRangeQuery } from '@/components/charts/time-range';
import { TimeRangeBar } from '@/components/charts/time-range-bar';
import { usageKey } from '@/components/charts/usage-shape';
import { useTimeRange } from '@/components/charts/use-time-range';
import { useUnitFormat } from '@/components/charts/use-unit-format';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { hostUsageQuery, type UsageMetric } from '@/lib/api/queries/hosts';
import type { HostUsage } from '@/lib/api/schemas/hosts';
import { UsageList } from './usage-list';

const metrics = ['cpu', 'memory', 'disk', 'network'] as const satisfies readonly UsageMetric[];
const height = 260;

/** The load of a host, taken apart into the VMs that make it. */
export function WhoUsesHost({ hostId }: { hostId: string }) {
  const t = useTranslations('hosts');
  const control = useTimeRange();
  const [metric, setMetric] = useState<UsageMetric>('cpu');
  const [asTable, setAsTable] = useState(false);
  const [lit, setLit] = useState<string | null>(null);
  const query = useQuery({ ...hostUsageQuery(hostId, metric, toRangeQuery(control.range)), placeholderData: keepPreviousData });
  const layers = useLayers(query.data);
  const usage = query.data;
  const state = usage ? (usage.series.length === 0 || usage.times.length === 0 ? 'empty' : 'ready') : query.isPending ? 'loading' : 'error';
  return (
    <ChartFrame
      title={t('usage.title')}
      state={state}
      error={query.error}
      onRetry={() => void query.refetch()}
      height={height}
      asTable={asTable}
      onAsTable={setAsTable}
      onDownload={() =>
        usage &&
        downloadUsage(
          hostId,
          metric,
          usage,
          layers.map((layer) => layer.name),
        )
      }
      toolbar={
        <>
          <SegmentedControl
            label={t('usage.metric')}
            value={metric}
            onChange={setMetric}
            segments={metrics.map((value) => ({ value, label: t(`metric.${value}`) }))}
          />
          <TimeRangeBar control={control} withDayBefore={false} />
        </>
      }
    >
      {usage && asTable && <UsageTable title={t('usage.title')} usage={usage} names={layers.map((layer) => layer.name)} />}
      {usage && !asTable && (
        <div className="grid gap-x-2 md:grid-cols-[minmax(0,1fr)_15rem]">
          <StackedAreaChart
            title={t('usage.title')}
            usage={usage}
            layers={layers}
            lit={lit}
            onLit={setLit}
            control={control}
            height={height}
          />
          <UsageList usage={usage} layers={layers} lit={lit} onLit={setLit} hostId={hostId} />
        </div>
      )}
    </ChartFrame>
  );
}

/** Colours by rank; the rest is grey, whatever its place. */
function useLayers(usage: HostUsage | undefined) {
  const t = useTranslations('hosts.usage');
  return useMemo(
    () =>
      (usage?.series ?? []).map((series, index) => ({
        key: usageKey(series),
        name: series.guestId === null ? t('rest') : series.name,
        color: series.guestId === null ? 'var(--color-line-strong)' : seriesColor(index),
      })),
    [usage, t],
  );
}

function UsageTable({ title, usage, names }: { title: string; usage: HostUsage; names: readonly string[] }) {
  const write = useUnitFormat();
  const columns = usage.series.map((series, index) => ({
    key: usageKey(series),
    heading: names[index] ?? series.name,
    cells: series.values.map((value) => write(value, usage.unit)),
  }));
  return <ChartTable title={title} times={usage.times.map((at) => Date.parse(at))} columns={columns} height={height} />;
}

function downloadUsage(hostId: string, metric: UsageMetric, usage: HostUsage, names: readonly string[]): void {
  const columns = usage.series.map((series, index) => ({
    heading: `${names[index] ?? series.name} (${usage.unit})`,
    values: series.values,
  }));
  downloadText(
    `${hostId}-${metric}-by-vm.csv`,
    toSeriesCsv(
      usage.times.map((at) => Date.parse(at)),
      columns,
    ),
  );
}
