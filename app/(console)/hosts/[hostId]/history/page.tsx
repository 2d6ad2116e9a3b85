import { HostHistory } from '@/components/hosts/page/host-history';

export default function HostHistoryPage() {
  return <HostHistory />;
}
