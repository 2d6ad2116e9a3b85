'use client';
import { useRouter } from 'next/navigation';
import { useProblemToast } from '@/components/vms/actions/use-problem-toast';
import { useCreatePlan } from '@/lib/api/queries/plans';

/** Works out what would happen if a host were emptied now, and opens the host's maintenance page with it. */
export function usePlanMaintenance() {
  const router = useRouter();
  const tell = useProblemToast();
  const create = useCreatePlan();
  const make = (hostId: string, onMade?: () => void) =>
    create.mutate(
      { kind: 'evacuation', hostId, bringBack: false },
      {
        onSuccess: () => {
          onMade?.();
          router.push(`/hosts/${hostId}/maintenance`);
        },
        onError: tell,
      },
    );
  return { make, isPending: create.isPending };
}
