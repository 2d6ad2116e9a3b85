import { z } from 'zod';
import type { Vm } from '@/lib/api/schemas/vms';
import { guestTypes } from '@/lib/domain/model/guest';
import { placementPolicyNames } from '@/lib/domain/model/infrastructure';

export const GIB = 2 ** 30;
const MIB = 2 ** 20;

export const wizardSteps = ['source', 'size', 'disks', 'network', 'options', 'placement'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Numbers are null while their field is empty; texts are '' for "automatic". Sizes are in GiB, as the fields show them. */
export const diskDraft = z.object({
  key: z.string(),
  sizeGib: z.number().nullable(),
  policy: z.string(),
  storagePoolId: z.string(),
});
export type DiskDraft = z.infer<typeof diskDraft>;

export const nicDraft = z.object({ key: z.string(), networkId: z.string(), ip: z.string(), mac: z.string() });
export type NicDraft = z.infer<typeof nicDraft>;

/** What the wizard holds. It survives a reload in the session's storage, which is why it is a schema and not only a type. */
export const vmDraft = z.object({
  source: z.enum(['empty', 'settings', 'clone']),
  sourceVmId: z.string().nullable(),
  sourceVmName: z.string(),
  name: z.string(),
  count: z.number().nullable(),
  tags: z.array(z.string()),
  description: z.string(),
  vcpus: z.number().nullable(),
  memoryGib: z.number().nullable(),
  type: z.enum(guestTypes),
  reservationGib: z.number().nullable(),
  hotPlug: z.boolean(),
  disks: z.array(diskDraft),
  nics: z.array(nicDraft),
  restartPriority: z.number(),
  deleteProtection: z.boolean(),
  power: z.enum(['running', 'stopped']),
  policy: z.enum(placementPolicyNames).nullable(),
  mode: z.enum(['auto', 'pin', 'rules']),
  pinnedHostId: z.string(),
  pinnedHostName: z.string(),
  avoid: z.array(z.string()),
  with: z.array(z.string()),
  preferNot: z.array(z.string()),
  prefer: z.array(z.string()),
  spreadTag: z.string(),
  clusterId: z.string(),
  hypervisor: z.enum(['', 'kvm', 'esxi', 'hyper-v']),
  cpuGeneration: z.number().nullable(),
});
export type VmDraft = z.infer<typeof vmDraft>;

export const emptyDraft: VmDraft = {
  source: 'empty',
  sourceVmId: null,
  sourceVmName: '',
  name: '',
  count: 1,
  tags: [],
  description: '',
  vcpus: 2,
  memoryGib: 4,
  type: 'general',
  reservationGib: 0,
  hotPlug: true,
  disks: [{ key: 'disk-1', sizeGib: 20, policy: '', storagePoolId: '' }],
  nics: [{ key: 'nic-1', networkId: '', ip: '', mac: '' }],
  restartPriority: 3,
  deleteProtection: false,
  power: 'running',
  policy: null,
  mode: 'auto',
  pinnedHostId: '',
  pinnedHostName: '',
  avoid: [],
  with: [],
  preferNot: [],
  prefer: [],
  spreadTag: '',
  clusterId: '',
  hypervisor: '',
  cpuGeneration: null,
};

/** The key of a new row: one above the highest so far, so that removing a row never gives its key to another. */
export const nextKey = (prefix: 'disk' | 'nic', rows: readonly { key: string }[]): string =>
  `${prefix}-${1 + Math.max(0, ...rows.map((row) => Number(row.key.slice(prefix.length + 1)) || 0))}`;

/** GiB of a field as whole MiB in bytes, which is what the server counts in. */
export const gibToBytes = (gib: number): number => Math.round(gib * (GIB / MIB)) * MIB;
export const bytesToGib = (bytes: number): number => Math.round((bytes / GIB) * 1024) / 1024;

const placementDraft = (placement: Vm['spec']['placement']): Partial<VmDraft> => {
  const terms = { avoid: placement.avoid, with: placement.with, preferNot: placement.preferNot, prefer: placement.prefer };
  const hasRules = Object.values(terms).some((list) => list.length > 0) || placement.spreadTag !== null;
  return {
    ...terms,
    policy: placement.policy,
    mode: placement.pinnedHostId ? 'pin' : hasRules ? 'rules' : 'auto',
    pinnedHostId: placement.pinnedHostId ?? '',
    pinnedHostName: '',
    spreadTag: placement.spreadTag ?? '',
    clusterId: placement.clusterId ?? '',
    hypervisor: placement.hypervisor ?? '',
    cpuGeneration: placement.cpuGeneration,
  };
};

/** Takes the settings of an existing VM over; its name, addresses and pools are its own and stay behind. */
export const takeSettings = (draft: VmDraft, vm: Vm, source: 'settings' | 'clone'): VmDraft => ({
  ...draft,
  source,
  sourceVmId: vm.id,
  sourceVmName: vm.name,
  name: draft.name === '' ? `${vm.name}-2` : draft.name,
  count: source === 'clone' ? 1 : draft.count,
  tags: [...vm.spec.tags],
  description: vm.spec.description,
  vcpus: vm.spec.vcpus,
  memoryGib: bytesToGib(vm.spec.memoryBytes),
  type: vm.spec.type,
  reservationGib: bytesToGib(vm.spec.memoryReservationBytes),
  hotPlug: vm.spec.hotPlug,
  disks: vm.spec.disks.map((disk, index) => ({
    key: `disk-${index + 1}`,
    sizeGib: bytesToGib(disk.sizeBytes),
    policy: disk.policy ?? '',
    storagePoolId: disk.storagePoolId ?? '',
  })),
  nics: vm.spec.nics.map((nic, index) => ({ key: `nic-${index + 1}`, networkId: nic.networkId, ip: '', mac: '' })),
  restartPriority: vm.spec.restartPriority,
  deleteProtection: vm.spec.deleteProtection,
  ...placementDraft(vm.spec.placement),
});
