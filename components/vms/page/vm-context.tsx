'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { VmDetail } from '@/lib/api/schemas/vms';

const VmContext = createContext<VmDetail | null>(null);

export const VmProvider = ({ vm, children }: { vm: VmDetail; children: ReactNode }) => <VmContext value={vm}>{children}</VmContext>;

/** The VM whose page this is; fresh as the live stream says. */
export function useVm(): VmDetail {
  const vm = useContext(VmContext);
  if (!vm) throw new Error('This part belongs on the page of a VM.');
  return vm;
}
