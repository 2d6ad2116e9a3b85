import type { ChangeVmRequest } from '@/lib/api/schemas/change-vms';
import { mostDisks, mostNics } from '@/lib/api/schemas/create-vms';
import type { DiskSpec, Guest, NicSpec } from '@/lib/domain/model/guest';
import { wrongNetworkIds, wrongPoolIds } from '../creating/check-references';
import { toNics } from '../creating/to-nics';
import { toDisk } from '../creating/to-spec';
import type { Draft } from '../ledger';
import { ApiError, type FieldError, invalidField } from '../problem';

type DiskChange = Pick<ChangeVmRequest, 'disks' | 'addDisks' | 'removeDisks'>;
type NicChange = Pick<ChangeVmRequest, 'addNics' | 'removeNics'>;

/** Its disks with some grown, some gone and some new. Throws `protected` when data of a protected VM would be lost. */
export function toChangedDisks(draft: Draft, { name, spec }: Guest, change: DiskChange): readonly DiskSpec[] {
  const { disks = [], addDisks = [], removeDisks = [] } = change;
  if (removeDisks.length > 0 && spec.deleteProtection) throw new ApiError('protected', { name });
  const kept = without(spec.disks, removeDisks, 'removeDisks');
  if (kept.length + addDisks.length > mostDisks) throw invalidField('addDisks', 'too-big', `A VM has at most ${mostDisks} disks`);
  refuse(wrongPoolIds('addDisks', addDisks, draft.inventory));
  return [...grown(kept, disks), ...addDisks.map((disk) => toDisk(draft, disk))];
}

/** Its NICs without those taken away and with new ones, which get free addresses. */
export function toChangedNics(draft: Draft, { number, spec }: Guest, { addNics = [], removeNics = [] }: NicChange): readonly NicSpec[] {
  const kept = without(spec.nics, removeNics, 'removeNics');
  if (kept.length + addNics.length > mostNics) throw invalidField('addNics', 'too-big', `A VM has at most ${mostNics} NICs`);
  refuse(wrongNetworkIds('addNics', addNics, draft.inventory));
  return [...kept, ...toNics(draft, addNics, number, { nics: kept, field: 'addNics' })];
}

function without<Device extends { readonly id: string }>(
  devices: readonly Device[],
  gone: readonly string[],
  field: string,
): readonly Device[] {
  for (const [index, id] of gone.entries()) {
    if (!devices.some((device) => device.id === id)) throw invalidField(`${field}.${index}`, 'unknown-id', `There is no ${id}`);
  }
  return devices.filter(({ id }) => !gone.includes(id));
}

/** Disks that are not named stay as they are. */
function grown(disks: readonly DiskSpec[], asked: NonNullable<DiskChange['disks']>): DiskSpec[] {
  const sizes = new Map(asked.map(({ id, sizeBytes }) => [id, sizeBytes]));
  for (const [index, { id }] of asked.entries()) {
    if (!disks.some((disk) => disk.id === id)) throw invalidField(`disks.${index}.id`, 'unknown-id', `There is no disk ${id}`);
  }
  return disks.map((disk) => {
    const wanted = sizes.get(disk.id) ?? disk.sizeBytes;
    if (wanted < disk.sizeBytes) throw new ApiError('shrink-disk', { disk: disk.id, have: disk.sizeBytes, wanted });
    return wanted === disk.sizeBytes ? disk : { ...disk, sizeBytes: wanted };
  });
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new ApiError('invalid', {}, { errors: [...errors] });
}
