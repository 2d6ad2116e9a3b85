'use client';
import { LoadCharts } from '@/components/charts/load-charts';
import { useHostChartSpecs } from '@/components/charts/use-host-chart-specs';
import { useHost } from './host-context';
import { TabBody } from './tab-body';

/** Every load of the host over one time range. */
export function HostCharts() {
  const host = useHost();
  const specs = useHostChartSpecs();
  return (
    <TabBody className="pt-0">
      <LoadCharts object={`host/${host.id}`} specs={specs} />
    </TabBody>
  );
}
