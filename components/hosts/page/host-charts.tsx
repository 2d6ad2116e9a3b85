'use client';
import { LoadCharts } from '@/components/charts/load-charts';
import { type LoadChartName, useChartSpecs } from '@/components/charts/use-chart-specs';
import { useHost } from './host-context';
import { TabBody } from './tab-body';

/** In the order in which an administrator looks. */
const shown: readonly LoadChartName[] = [
  'cpu',
  'memory',
  'waiting',
  'reclaimed',
  'diskBytes',
  'diskOps',
  'diskLatency',
  'network',
  'power',
];

/** Every load of the host over one time range. */
export function HostCharts() {
  const host = useHost();
  const specs = useChartSpecs(shown);
  return (
    <TabBody className="pt-0">
      <LoadCharts object={`host/${host.id}`} specs={specs} />
    </TabBody>
  );
}
