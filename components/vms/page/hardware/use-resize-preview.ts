'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { resizeQuery } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { toDisks } from '../../vm-wizard/to-request';
import { gibToBytes } from '../../vm-wizard/vm-draft';
import type { HardwareEdit } from './hardware-edit';

const askAfterMs = 300;

/** What the edited size would mean, asked 300 ms after the last key; nothing while it is as it was or makes no sense. */
export function useResizePreview(vm: VmDetail, edit: HardwareEdit) {
  const vcpus = edit.vcpus ?? 0;
  const memoryBytes = gibToBytes(edit.memoryGib ?? 0);
  const addDisks = toDisks([...edit.newDisks])
    .map((disk) => (disk.storagePoolId ? `${disk.sizeBytes}@${disk.storagePoolId}` : String(disk.sizeBytes)))
    .join(',');
  const addNetworks = edit.newNics.flatMap(({ networkId }) => (networkId ? [networkId] : [])).join(',');
  const [asked, setAsked] = useState({ vcpus, memoryBytes, addDisks, addNetworks });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ vcpus, memoryBytes, addDisks, addNetworks }), askAfterMs);
    return () => clearTimeout(timer);
  }, [vcpus, memoryBytes, addDisks, addNetworks]);
  const isChanged = vcpus !== vm.spec.vcpus || memoryBytes !== vm.spec.memoryBytes || addDisks !== '' || addNetworks !== '';
  const isSound = vcpus >= 1 && vcpus <= 512 && memoryBytes > 0;
  const { data } = useQuery({ ...resizeQuery(vm.id, asked), enabled: isChanged && isSound });
  return isChanged && isSound ? data : undefined;
}
