'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Series } from '@/lib/api/schemas/metrics';
import { ChartFrame } from './chart-frame';
import { ChartLegend } from './chart-legend';
import type { ChartSpec } from './chart-series';
import { ChartTable } from './chart-table';
import { downloadText } from './download-text';
import { toSeriesCsv } from './series-csv';
import { pickSeries, toGhost } from './series-shape';
import { dayMs } from './time-range';
import { TimeSeriesPlot } from './time-series-plot';
import { useLegendEntries } from './use-legend-entries';
import type { TimeRangeControl } from './use-time-range';
import { useUnitFormat } from './use-unit-format';

interface TimeSeriesChartProps {
  spec: ChartSpec;
  /** Answer that holds this chart's metrics, and perhaps those of others. */
  query: Pick<UseQueryResult<Series>, 'data' | 'error' | 'isPending' | 'refetch'>;
  /** The same a day before, when asked for. */
  dayBefore: Series | null;
  control: TimeRangeControl;
  height?: number;
}

/** One chart over the page's time range. Refreshing never empties it. */
export function TimeSeriesChart({ spec, query, dayBefore, control, height = 168 }: TimeSeriesChartProps) {
  const [asTable, setAsTable] = useState(false);
  const answer = useMemo(
    () =>
      query.data &&
      pickSeries(
        query.data,
        spec.series.map((line) => line.metric),
      ),
    [query.data, spec.series],
  );
  const ghost = useMemo(() => {
    const [line] = spec.series;
    return answer && dayBefore && line ? toGhost(answer.times, answer.stepMs, dayBefore, dayMs, line.metric) : null;
  }, [answer, dayBefore, spec.series]);
  const entries = useLegendEntries(spec, answer, ghost);
  const measured = answer?.series.some((line) => line.average.some((value) => value !== null)) ?? false;
  const state = answer ? (measured ? 'ready' : 'empty') : query.isPending ? 'loading' : 'error';
  return (
    <ChartFrame
      title={spec.title}
      state={state}
      error={query.error}
      onRetry={() => void query.refetch()}
      height={height}
      asTable={asTable}
      onAsTable={setAsTable}
      onDownload={() => answer && downloadSeries(answer)}
      legend={answer && <ChartLegend entries={entries} times={answer.times} />}
    >
      {answer && asTable && <SeriesTable spec={spec} answer={answer} height={height} />}
      {answer && !asTable && (
        <TimeSeriesPlot spec={spec} answer={answer} ghost={ghost} entries={entries} control={control} height={height} />
      )}
    </ChartFrame>
  );
}

function SeriesTable({ spec, answer, height }: { spec: ChartSpec; answer: Series; height: number }) {
  const t = useTranslations('charts');
  const write = useUnitFormat();
  const columns = answer.series.flatMap((line) => {
    const label = spec.series.find((series) => series.metric === line.metric)?.label ?? line.metric;
    const column = (name: 'average' | 'lowest' | 'highest', values: readonly (number | null)[]) => ({
      key: `${line.metric} ${name}`,
      heading: answer.series.length > 1 ? `${label}: ${t(name)}` : t(name),
      cells: values.map((value) => write(value, spec.unit)),
    });
    return [column('average', line.average), column('lowest', line.minimum), column('highest', line.maximum)];
  });
  return <ChartTable title={spec.title} times={answer.times} columns={columns} height={height} />;
}

function downloadSeries(answer: Series): void {
  const columns = answer.series.flatMap((line) => [
    { heading: `${line.metric} average (${line.unit})`, values: line.average },
    { heading: `${line.metric} minimum (${line.unit})`, values: line.minimum },
    { heading: `${line.metric} maximum (${line.unit})`, values: line.maximum },
  ]);
  const name = `${answer.object.split('/').at(-1)} ${answer.series.map((line) => line.metric).join(' ')} ${answer.from.slice(0, 16)}.csv`;
  downloadText(name.replaceAll(/[: ]/g, '-'), toSeriesCsv(answer.times, columns));
}
