'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { imbalanceQuery } from '@/lib/api/queries/balance';
import { ChartGroup } from '../charts/chart-cursor';
import { type ChartSpec, seriesColor } from '../charts/chart-series';
import { toZoom } from '../charts/time-range';
import { TimeSeriesChart } from '../charts/time-series-chart';
import type { TimeRangeControl } from '../charts/use-time-range';
import { toImbalanceSeries } from './to-imbalance-series';

/** How uneven the cluster was over seven days, against the level's threshold; a part can be zoomed into. */
export function ImbalanceCard({ clusterId, threshold }: { clusterId: string; threshold: number | null }) {
  const t = useTranslations('balance');
  const query = useQuery(imbalanceQuery(clusterId));
  const [zoom, setZoom] = useState<TimeRangeControl['range']['zoom']>(null);
  const spec = useMemo(
    (): ChartSpec => ({
      title: t('imbalance7d'),
      unit: 'share',
      fittedTo: 0.12,
      series: [
        { metric: 'imbalance.cpu', label: t('resource.cpu'), color: seriesColor(0) },
        { metric: 'imbalance.memory', label: t('resource.memory'), color: seriesColor(3) },
      ],
    }),
    [t],
  );
  const data = useMemo(() => query.data && toImbalanceSeries(query.data, threshold, zoom), [query.data, threshold, zoom]);
  const { error, isPending, refetch } = query;
  const chart = { data, error, isPending, refetch: refetch as never };
  const control: TimeRangeControl = {
    range: { preset: '7d', zoom },
    yesterday: false,
    choose: () => setZoom(null),
    zoomTo: (startMs, endMs) => setZoom(toZoom(startMs, endMs)),
    zoomOut: () => setZoom(null),
    showYesterday: () => {},
  };
  return (
    <ChartGroup>
      <TimeSeriesChart spec={spec} query={chart} dayBefore={null} control={control} />
    </ChartGroup>
  );
}
