import type { z } from 'zod';
import type { changeVmRequest } from '@/lib/api/schemas/change-vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { bytesToGib, gibToBytes } from '../../vm-wizard/vm-draft';

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
});

/** What differs from the VM, and only that: an edit that was undone by hand sends nothing. */
export const toChange = (edit: HardwareEdit, { spec }: Pick<VmDetail, 'spec'>): ChangeVmInput => {
  const before = toHardwareEdit({ spec });
  const grown = spec.disks.filter((disk) => edit.disks[disk.id] !== before.disks[disk.id]);
  return {
    ...(edit.vcpus !== before.vcpus ? { vcpus: edit.vcpus ?? 0 } : {}),
    ...(edit.memoryGib !== before.memoryGib ? { memoryBytes: gibToBytes(edit.memoryGib ?? 0) } : {}),
    ...(edit.type !== before.type ? { type: edit.type } : {}),
    ...(edit.hotPlug !== before.hotPlug ? { hotPlug: edit.hotPlug } : {}),
    ...(edit.reservationGib !== before.reservationGib ? { memoryReservationBytes: gibToBytes(edit.reservationGib ?? 0) } : {}),
    ...(edit.restartPriority !== before.restartPriority ? { restartPriority: edit.restartPriority } : {}),
    ...(edit.description !== before.description ? { description: edit.description } : {}),
    ...(grown.length > 0 ? { disks: grown.map((disk) => ({ id: disk.id, sizeBytes: gibToBytes(edit.disks[disk.id] ?? 0) })) } : {}),
  };
};

/** A disk that would lose data: its new size is below what it has. */
export const isShrunk = (edit: HardwareEdit, disk: VmDetail['spec']['disks'][number]): boolean =>
  gibToBytes(edit.disks[disk.id] ?? 0) < disk.sizeBytes;
