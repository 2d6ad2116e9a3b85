import { HostVms } from '@/components/hosts/page/host-vms';

export default function HostVmsPage() {
  return <HostVms />;
}
