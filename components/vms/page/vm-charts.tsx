'use client';
import { LoadCharts } from '@/components/charts/load-charts';
import { type LoadChartName, useChartSpecs } from '@/components/charts/use-chart-specs';
import { TabBody } from './tab-body';
import { useVm } from './vm-context';

const shown: readonly LoadChartName[] = ['cpuAndWaiting', 'memory', 'diskBytes', 'network', 'diskOps', 'diskLatency', 'ballooned'];

/** Every load of the VM over one time range. */
export function VmCharts() {
  const vm = useVm();
  const specs = useChartSpecs(shown);
  return (
    <TabBody className="pt-0">
      <LoadCharts object={`guest/${vm.id}`} specs={specs} />
    </TabBody>
  );
}
