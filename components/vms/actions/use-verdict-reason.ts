'use client';
import { useSentence } from '@/components/ui/use-sentence';
import type { VmDetail } from '@/lib/api/schemas/vms';

/** Why an action cannot be pressed now, as a sentence; null when it can. */
export function useVerdictReason(vm: Pick<VmDetail, 'actions'>): (action: string) => string | null {
  const sentence = useSentence();
  return (action) => {
    const verdict = vm.actions[action];
    return verdict && !verdict.allowed ? sentence('reason', verdict.reason ?? '') : null;
  };
}
