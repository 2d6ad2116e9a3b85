'use client';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ChartGroup } from '@/components/charts/chart-cursor';
import { TimeSeriesChart } from '@/components/charts/time-series-chart';
import { type LoadChartName, useChartSpecs } from '@/components/charts/use-chart-specs';
import { useSeries } from '@/components/charts/use-series';
import { useTimeRange } from '@/components/charts/use-time-range';
import { Card } from '@/components/ui/card';
import { useFormat } from '@/components/ui/use-format';
import { useSentence } from '@/components/ui/use-sentence';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { PendingChanges } from './hardware/pending-changes';
import { NowBars } from './now-bars';
import { RunningTasks } from './running-tasks';
import { TabBody } from './tab-body';
import { useVm } from './vm-context';
import { VmProperties } from './vm-properties';

/** What it is, how it fares, and what is being done to it. */
export function VmSummary() {
  const t = useTranslations('vms.summary');
  const vm = useVm();
  return (
    <TabBody>
      <div className="flex flex-col gap-4">
        <Problem vm={vm} />
        <PendingChanges vm={vm} />
        <RunningTasks vm={vm} />
        <div className="grid gap-4 xl:grid-cols-[minmax(20rem,1fr)_2fr]">
          <div className="flex flex-col gap-4">
            <Card title={t('now')}>
              <NowBars vm={vm} />
            </Card>
            <Card title={t('properties')}>
              <VmProperties vm={vm} />
            </Card>
          </div>
          <LastHour vm={vm} />
        </div>
      </div>
    </TabBody>
  );
}

function Problem({ vm }: { vm: VmDetail }) {
  const t = useTranslations('vms.problem');
  const sentence = useSentence();
  const format = useFormat();
  const { problem } = vm.status;
  if (!problem) return null;
  const reason = sentence('taskError', problem.code, problem.params);
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md border border-warning bg-warning-soft px-3 py-2">
      <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warning" aria-hidden />
      <span>
        <strong className="font-medium">{t('title')}</strong>: {t('line', { reason, when: format.shortDateTime(problem.at) })}
      </span>
    </p>
  );
}

const shown: readonly LoadChartName[] = ['cpuAndWaiting', 'memory', 'diskBytes', 'network'];

function LastHour({ vm }: { vm: VmDetail }) {
  const control = useTimeRange();
  const specs = useChartSpecs(shown);
  const metrics = specs.flatMap((spec) => spec.series.map((line) => line.metric));
  const query = useSeries(`guest/${vm.id}`, metrics, control.range);
  return (
    <ChartGroup>
      <div className="grid content-start gap-4 md:grid-cols-2">
        {specs.map((spec) => (
          <TimeSeriesChart key={spec.title} spec={spec} query={query} dayBefore={null} control={control} height={140} />
        ))}
      </div>
    </ChartGroup>
  );
}
