import type { z } from 'zod';
import type { createVmsRequest, placementRequest } from '@/lib/api/schemas/create-vms';
import { toPattern } from './name-pattern';
import { gibToBytes, type VmDraft } from './vm-draft';

/** What a client sends to create VMs: every default left out, so that the text of it is as short as a person would write it. */
export type CreateVmsInput = z.input<typeof createVmsRequest>;
type PlacementInput = z.input<typeof placementRequest>;

const toPlacement = (draft: VmDraft): PlacementInput => {
  const placement: PlacementInput = {};
  if (draft.policy) placement.policy = draft.policy;
  if (draft.clusterId) placement.clusterId = draft.clusterId;
  if (draft.hypervisor) placement.hypervisor = draft.hypervisor;
  if (draft.cpuGeneration !== null) placement.cpuGeneration = draft.cpuGeneration;
  if (draft.mode === 'pin' && draft.pinnedHostId) placement.pinnedHostId = draft.pinnedHostId;
  if (draft.mode !== 'rules') return placement;
  for (const relation of ['avoid', 'with', 'preferNot', 'prefer'] as const) {
    if (draft[relation].length > 0) placement[relation] = draft[relation];
  }
  if (draft.spreadTag) placement.spreadTag = draft.spreadTag;
  return placement;
};

export const toDisks = (disks: VmDraft['disks']) =>
  disks.map((disk) => ({
    sizeBytes: gibToBytes(disk.sizeGib ?? 0),
    ...(disk.policy ? { policy: disk.policy } : {}),
    ...(disk.storagePoolId ? { storagePoolId: disk.storagePoolId } : {}),
  }));

export const toNics = (nics: VmDraft['nics']) =>
  nics.map((nic) => ({
    ...(nic.networkId ? { networkId: nic.networkId } : {}),
    ...(nic.ip ? { ip: nic.ip } : {}),
    ...(nic.mac ? { mac: nic.mac } : {}),
  }));

/** One NIC with nothing chosen is what the server gives by itself. */
const isDefaultNic = (nics: CreateVmsInput['nics']): boolean => nics?.length === 1 && Object.keys(nics[0] ?? {}).length === 0;

/** The request a draft stands for. A draft with errors gives a request the server would refuse. */
export const toCreateVmsRequest = (draft: VmDraft): CreateVmsInput => {
  const nics = toNics(draft.nics);
  const placement = toPlacement(draft);
  return {
    name: toPattern(draft.name.trim(), draft.count ?? 1),
    ...(draft.description ? { description: draft.description } : {}),
    vcpus: draft.vcpus ?? 0,
    memoryBytes: gibToBytes(draft.memoryGib ?? 0),
    ...(draft.type !== 'general' ? { type: draft.type } : {}),
    ...(draft.tags.length > 0 ? { tags: draft.tags } : {}),
    ...(draft.disks.length > 0 ? { disks: toDisks(draft.disks) } : {}),
    ...(isDefaultNic(nics) ? {} : { nics }),
    ...(Object.keys(placement).length > 0 ? { placement } : {}),
    ...(draft.power !== 'running' ? { power: draft.power } : {}),
    ...(draft.hotPlug ? {} : { hotPlug: false }),
    ...(draft.reservationGib ? { memoryReservationBytes: gibToBytes(draft.reservationGib) } : {}),
    ...(draft.deleteProtection ? { deleteProtection: true } : {}),
    ...(draft.restartPriority !== 3 ? { restartPriority: draft.restartPriority } : {}),
  };
};
