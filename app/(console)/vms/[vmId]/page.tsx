import { VmSummary } from '@/components/vms/page/vm-summary';

export default function VmSummaryPage() {
  return <VmSummary />;
}
