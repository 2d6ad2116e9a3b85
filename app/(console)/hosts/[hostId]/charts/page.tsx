import { HostCharts } from '@/components/hosts/page/host-charts';

export default function HostChartsPage() {
  return <HostCharts />;
}
