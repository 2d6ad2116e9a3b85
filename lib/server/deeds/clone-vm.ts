import type { Guest, GuestSpec } from '@/lib/domain/model/guest';
import { unseenStatus } from '@/lib/domain/model/guest';
import { checkNameIsFree, putPlaced } from '../creating/create-guest';
import { toNics } from '../creating/to-nics';
import type { Draft } from '../ledger';
import { assertCan, type Deed } from './deed';

export interface CloneWish {
  readonly name: string;
  readonly power: 'running' | 'stopped';
}

/** Makes a copy of a VM: same size and wishes, own disks, addresses and number. */
export const cloneVm =
  ({ name, power }: CloneWish): Deed =>
  (draft, source, parentId) => {
    assertCan('clone', source);
    checkNameIsFree(draft, name);
    const number = draft.nextGuestNumber();
    const wanted: Guest = {
      ...source,
      id: draft.newId('vm'),
      number,
      name,
      revision: 0,
      createdAt: draft.nowIso,
      spec: toCopy(draft, source, number, power),
      assignment: null,
      status: unseenStatus(draft.nowIso),
    };
    const steps = power === 'running' ? (['place', 'copy', 'start'] as const) : (['place', 'copy'] as const);
    return putPlaced(draft, wanted, { kind: 'clone', steps }, parentId).task;
  };

function toCopy(draft: Draft, { id, spec }: Guest, number: number, power: CloneWish['power']): GuestSpec {
  const networks = spec.nics.map(({ networkId }) => ({ networkId }));
  return {
    ...spec,
    power,
    restarts: 0,
    disks: spec.disks.map((disk) => ({ ...disk, id: draft.newId('disk') })),
    nics: toNics(draft, networks, number),
    deleteProtection: false,
    clonedFrom: id,
  };
}
