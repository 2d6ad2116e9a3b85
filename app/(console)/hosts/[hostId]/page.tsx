import { HostSummary } from '@/components/hosts/page/host-summary';

export default function HostSummaryPage() {
  return <HostSummary />;
}
