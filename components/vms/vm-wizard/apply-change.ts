import { placementPolicyNames } from '@/lib/domain/model/infrastructure';
import { bytesToGib, type VmDraft } from './vm-draft';

type Change = Readonly<Record<string, unknown>>;

const withoutTerm = (draft: VmDraft, term: string): Partial<VmDraft> => ({
  avoid: draft.avoid.filter((one) => one !== term),
  with: draft.with.filter((one) => one !== term),
});

/** One arm per kind of change the scheduler may suggest on the side of the request; a change it does not know leaves the draft alone. */
const parts: Readonly<Record<string, (draft: VmDraft, value: unknown) => Partial<VmDraft>>> = {
  memoryBytes: (draft, value) => {
    const memoryGib = bytesToGib(Number(value));
    return { memoryGib, reservationGib: Math.min(draft.reservationGib ?? 0, memoryGib) };
  },
  vcpus: (_, value) => ({ vcpus: Number(value) }),
  dropNetworkId: (draft, value) => ({ nics: draft.nics.filter((nic) => nic.networkId !== value) }),
  policy: (_, value) => ({ policy: placementPolicyNames.find((name) => name === value) ?? null }),
  unpin: () => ({ mode: 'auto', pinnedHostId: '', pinnedHostName: '' }),
  clusterId: () => ({ clusterId: '' }),
  hypervisor: () => ({ hypervisor: '' }),
  cpuGeneration: () => ({ cpuGeneration: null }),
  diskPolicy: (draft) => ({ disks: draft.disks.map((disk) => ({ ...disk, policy: '' })) }),
  storagePoolId: (draft) => ({ disks: draft.disks.map((disk) => ({ ...disk, storagePoolId: '' })) }),
  dropTerm: (draft, value) => withoutTerm(draft, String(value)),
};

/** The draft with a suggested change made to it. */
export const applyChange = (draft: VmDraft, change: Change): VmDraft => {
  let changed = draft;
  for (const [field, value] of Object.entries(change)) changed = { ...changed, ...parts[field]?.(changed, value) };
  return changed;
};
