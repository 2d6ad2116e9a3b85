import type { ChangeVmRequest } from '@/lib/api/schemas/change-vms';
import { dependencyCircle } from '@/lib/domain/ha/dependency-circle';
import type { Guest, GuestSpec } from '@/lib/domain/model/guest';
import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { wrongDependencies, wrongPlacementIds } from '../creating/check-references';
import { checkNameIsFree } from '../creating/create-guest';
import { toPlacementSpec } from '../creating/to-spec';
import type { Draft } from '../ledger';
import { ApiError, invalidField } from '../problem';
import { toChangedDisks, toChangedNics } from './to-changed-devices';

/** The VM as a change asks for it; the same value when it asks for what is there. Throws for a taken name, a lost disk that is protected, unknown ids. */
export function toChangedVm(draft: Draft, guest: Guest, request: ChangeVmRequest): Guest {
  const { name = guest.name, disks, addDisks, removeDisks, addNics, removeNics, placement, tags, dependsOn, ...plain } = request;
  if (name.toLowerCase() !== guest.name.toLowerCase()) checkNameIsFree(draft, name);
  const changes: Partial<GuestSpec> = {
    ...plain,
    ...(tags ? { tags: [...new Set(tags)] } : {}),
    ...(dependsOn ? { dependsOn: toCheckedDependencies(draft, guest, dependsOn) } : {}),
    disks: toChangedDisks(draft, guest, { disks, addDisks, removeDisks }),
    nics: toChangedNics(draft, guest, { addNics, removeNics }),
    ...(placement ? { placement: toCheckedPlacement(draft, placement) } : {}),
  };
  const differing = Object.entries(changes).filter(([field, value]) => !isSame(value, guest.spec[field as keyof GuestSpec])); // fields of a GuestSpec
  const changed = differing.length > 0 ? withSpec(guest, Object.fromEntries(differing)) : guest;
  checkReservation(changed.spec);
  checkDependencies(draft, guest, request.dependsOn ?? []);
  return name === guest.name ? changed : { ...changed, name };
}

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

function toCheckedPlacement(draft: Draft, wishes: NonNullable<ChangeVmRequest['placement']>) {
  const errors = wrongPlacementIds(wishes, draft.inventory);
  if (errors.length > 0) throw new ApiError('invalid', {}, { errors });
  return toPlacementSpec(wishes);
}

function toCheckedDependencies(draft: Draft, guest: Guest, asked: readonly string[]): readonly string[] {
  const { guests } = draft.inventory;
  const errors = wrongDependencies(asked, draft.inventory);
  if (errors.length > 0) throw new ApiError('invalid', {}, { errors });
  const circle = dependencyCircle(guests, guest.id, asked);
  if (circle) throw new ApiError('dependency-circle', { way: circle.map((id) => guests.get(id)?.name ?? id).join(' → ') });
  return [...new Set(asked)];
}

function checkDependencies({ inventory }: Draft, { id }: Guest, dependsOn: readonly string[]): void {
  const wrong = dependsOn.findIndex((other) => other === id || !inventory.guests.has(other));
  if (wrong >= 0) throw invalidField(`dependsOn.${wrong}`, 'unknown', `There is no other VM ${dependsOn[wrong]}`);
}

function checkReservation({ memoryReservationBytes, memoryBytes }: GuestSpec): void {
  if (memoryReservationBytes > memoryBytes) throw invalidField('memoryReservationBytes', 'too-big', 'Reserve at most the memory it has');
}
