'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { resizeQuery } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { gibToBytes } from '../../vm-wizard/vm-draft';
import type { HardwareEdit } from './hardware-edit';

const askAfterMs = 300;

/** What the edited size would mean, asked 300 ms after the last key; nothing while it is as it was or makes no sense. */
export function useResizePreview(vm: VmDetail, edit: HardwareEdit) {
  const vcpus = edit.vcpus ?? 0;
  const memoryBytes = gibToBytes(edit.memoryGib ?? 0);
  const [asked, setAsked] = useState({ vcpus, memoryBytes });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ vcpus, memoryBytes }), askAfterMs);
    return () => clearTimeout(timer);
  }, [vcpus, memoryBytes]);
  const isChanged = vcpus !== vm.spec.vcpus || memoryBytes !== vm.spec.memoryBytes;
  const isSound = vcpus >= 1 && vcpus <= 512 && memoryBytes > 0;
  const { data } = useQuery({ ...resizeQuery(vm.id, asked), enabled: isChanged && isSound });
  return isChanged && isSound ? data : undefined;
}
