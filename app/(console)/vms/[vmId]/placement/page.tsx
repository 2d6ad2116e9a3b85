import { VmPlacementTab } from '@/components/vms/page/placement/vm-placement';

export default function VmPlacementPage() {
  return <VmPlacementTab />;
}
