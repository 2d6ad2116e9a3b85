import { VmHistory } from '@/components/vms/page/history/vm-history';

export default function VmHistoryPage() {
  return <VmHistory />;
}
