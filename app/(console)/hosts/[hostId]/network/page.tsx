import { HostNetwork } from '@/components/hosts/page/host-networks';

export default function HostNetworkPage() {
  return <HostNetwork />;
}
