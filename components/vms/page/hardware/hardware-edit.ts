import type { z } from 'zod';
import type { changeVmRequest } from '@/lib/api/schemas/change-vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { toDisks, toNics } from '../../vm-wizard/to-request';
import { bytesToGib, type DiskDraft, gibToBytes, type NicDraft } from '../../vm-wizard/vm-draft';

/** The hardware form: numbers are null while their field is empty. */
export interface HardwareEdit {
  readonly vcpus: number | null;
  readonly memoryGib: number | null;
  readonly type: VmDetail['spec']['type'];
  readonly hotPlug: boolean;
  readonly reservationGib: number | null;
  readonly restartPriority: number;
  readonly description: string;
  /** GiB by disk id. */
  readonly disks: Readonly<Record<string, number | null>>;
  readonly newDisks: readonly DiskDraft[];
  readonly newNics: readonly NicDraft[];
  /** Ids of disks and NICs to take away. */
  readonly removed: readonly string[];
}

export type ChangeVmInput = z.input<typeof changeVmRequest>;

export const toHardwareEdit = ({ spec }: Pick<VmDetail, 'spec'>): HardwareEdit => ({
  vcpus: spec.vcpus,
  memoryGib: bytesToGib(spec.memoryBytes),
  type: spec.type,
  hotPlug: spec.hotPlug,
  reservationGib: bytesToGib(spec.memoryReservationBytes),
  restartPriority: spec.restartPriority,
  description: spec.description,
  disks: Object.fromEntries(spec.disks.map((disk) => [disk.id, bytesToGib(disk.sizeBytes)])),
  newDisks: [],
  newNics: [],
  removed: [],
});

/** What differs from the VM, and only that: an edit that was undone by hand sends nothing. */
export const toChange = (edit: HardwareEdit, { spec }: Pick<VmDetail, 'spec'>): ChangeVmInput => {
  const before = toHardwareEdit({ spec });
  const idsOfRemoved = (devices: readonly { readonly id: string }[]) =>
    devices.map(({ id }) => id).filter((id) => edit.removed.includes(id));
  const removeDisks = idsOfRemoved(spec.disks);
  const removeNics = idsOfRemoved(spec.nics);
  const grown = spec.disks.filter((disk) => edit.disks[disk.id] !== before.disks[disk.id] && !removeDisks.includes(disk.id));
  return {
    ...(edit.vcpus !== before.vcpus ? { vcpus: edit.vcpus ?? 0 } : {}),
    ...(edit.memoryGib !== before.memoryGib ? { memoryBytes: gibToBytes(edit.memoryGib ?? 0) } : {}),
    ...(edit.type !== before.type ? { type: edit.type } : {}),
    ...(edit.hotPlug !== before.hotPlug ? { hotPlug: edit.hotPlug } : {}),
    ...(edit.reservationGib !== before.reservationGib ? { memoryReservationBytes: gibToBytes(edit.reservationGib ?? 0) } : {}),
    ...(edit.restartPriority !== before.restartPriority ? { restartPriority: edit.restartPriority } : {}),
    ...(edit.description !== before.description ? { description: edit.description } : {}),
    ...(grown.length > 0 ? { disks: grown.map((disk) => ({ id: disk.id, sizeBytes: gibToBytes(edit.disks[disk.id] ?? 0) })) } : {}),
    ...(removeDisks.length > 0 ? { removeDisks } : {}),
    ...(removeNics.length > 0 ? { removeNics } : {}),
    ...(edit.newDisks.length > 0 ? { addDisks: toDisks([...edit.newDisks]) } : {}),
    ...(edit.newNics.length > 0 ? { addNics: toNics([...edit.newNics]) } : {}),
  };
};

/** A number that is missing, a disk that would shrink, or a new one without a size: nothing to send yet. */
export const isUnsound = (edit: HardwareEdit, { spec }: Pick<VmDetail, 'spec'>): boolean =>
  edit.vcpus === null ||
  edit.memoryGib === null ||
  edit.newDisks.some(({ sizeGib }) => gibToBytes(sizeGib ?? 0) <= 0) ||
  spec.disks.some((disk) => !edit.removed.includes(disk.id) && isShrunk(edit, disk));

/** A disk that would lose data: its new size is below what it has. */
export const isShrunk = (edit: HardwareEdit, disk: VmDetail['spec']['disks'][number]): boolean =>
  gibToBytes(edit.disks[disk.id] ?? 0) < disk.sizeBytes;
