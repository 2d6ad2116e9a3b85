'use client';
import { useMemo } from 'react';
import { ChartGroup } from './chart-cursor';
import type { ChartSpec } from './chart-series';
import { TimeRangeBar } from './time-range-bar';
import { TimeSeriesChart } from './time-series-chart';
import { useSeries, useSeriesOfDayBefore } from './use-series';
import { useTimeRange } from './use-time-range';

/** Charts of one object over the page's time range: one request, one crosshair, a drag in any of them zooms all. */
export function LoadCharts({ object, specs, sticky = true }: { object: string; specs: readonly ChartSpec[]; sticky?: boolean }) {
  const control = useTimeRange();
  const metrics = useMemo(() => specs.flatMap((spec) => spec.series.map((line) => line.metric)), [specs]);
  const query = useSeries(object, metrics, control.range);
  const dayBefore = useSeriesOfDayBefore(object, metrics, query.data, control.yesterday);
  return (
    <ChartGroup>
      <div className={sticky ? 'sticky top-0 z-10 bg-page py-3' : 'pb-3'}>
        <TimeRangeBar control={control} />
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        {specs.map((spec) => (
          <TimeSeriesChart key={spec.title} spec={spec} query={query} dayBefore={dayBefore} control={control} />
        ))}
      </div>
    </ChartGroup>
  );
}
