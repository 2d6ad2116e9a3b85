import { HostStorage } from '@/components/hosts/page/host-storage';

export default function HostStoragePage() {
  return <HostStorage />;
}
