import { VmCharts } from '@/components/vms/page/vm-charts';

export default function VmChartsPage() {
  return <VmCharts />;
}
