import { VmHardware } from '@/components/vms/page/hardware/vm-hardware';

export default function VmHardwarePage() {
  return <VmHardware />;
}
