'use client';
import { LoadCharts } from '@/components/charts/load-charts';
import { TabBody } from './tab-body';
import { useVmChartSpecs } from './use-vm-chart-specs';
import { useVm } from './vm-context';

/** Every load of the VM over one time range. */
export function VmCharts() {
  const vm = useVm();
  const specs = useVmChartSpecs();
  return (
    <TabBody className="pt-0">
      <LoadCharts object={`guest/${vm.id}`} specs={specs} />
    </TabBody>
  );
}
