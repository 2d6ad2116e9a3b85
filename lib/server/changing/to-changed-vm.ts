import type { ChangeVmRequest } from '@/lib/api/schemas/change-vms';
import type { Guest, GuestSpec } from '@/lib/domain/model/guest';
import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { wrongPlacementIds } from '../creating/check-references';
import { checkNameIsFree } from '../creating/create-guest';
import { toPlacementSpec } from '../creating/to-spec';
import type { Draft } from '../ledger';
import { ApiError, invalidField } from '../problem';
import { toChangedDisks, toChangedNics } from './to-changed-devices';

/** The VM as a change asks for it; the same value when it asks for what is there. Throws for a taken name, a lost disk that is protected, unknown ids. */
export function toChangedVm(draft: Draft, guest: Guest, request: ChangeVmRequest): Guest {
  const { name = guest.name, disks, addDisks, removeDisks, addNics, removeNics, placement, tags, ...plain } = request;
  if (name.toLowerCase() !== guest.name.toLowerCase()) checkNameIsFree(draft, name);
  const changes: Partial<GuestSpec> = {
    ...plain,
    ...(tags ? { tags: [...new Set(tags)] } : {}),
    disks: toChangedDisks(draft, guest, { disks, addDisks, removeDisks }),
    nics: toChangedNics(draft, guest, { addNics, removeNics }),
    ...(placement ? { placement: toCheckedPlacement(draft, placement) } : {}),
  };
  const differing = Object.entries(changes).filter(([field, value]) => !isSame(value, guest.spec[field as keyof GuestSpec])); // fields of a GuestSpec
  const changed = differing.length > 0 ? withSpec(guest, Object.fromEntries(differing)) : guest;
  checkReservation(changed.spec);
  return name === guest.name ? changed : { ...changed, name };
}

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

function toCheckedPlacement(draft: Draft, wishes: NonNullable<ChangeVmRequest['placement']>) {
  const errors = wrongPlacementIds(wishes, draft.inventory);
  if (errors.length > 0) throw new ApiError('invalid', {}, { errors });
  return toPlacementSpec(wishes);
}

function checkReservation({ memoryReservationBytes, memoryBytes }: GuestSpec): void {
  if (memoryReservationBytes > memoryBytes) throw invalidField('memoryReservationBytes', 'too-big', 'Reserve at most the memory it has');
}
