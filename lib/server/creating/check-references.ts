import type { CreateVmRequest } from '@/lib/api/schemas/create-vms';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { ApiError, type FieldError } from '../problem';

type Wishes = CreateVmRequest['placement'];

/** Throws `invalid` with a line for each id in the request that the pool does not have. */
export function checkReferences(request: Pick<CreateVmRequest, 'disks' | 'nics' | 'placement' | 'dependsOn'>, inventory: Inventory): void {
  const errors: FieldError[] = [
    ...wrongPlacementIds(request.placement, inventory),
    ...wrongPoolIds('disks', request.disks, inventory),
    ...wrongNetworkIds('nics', request.nics ?? [], inventory),
    ...wrongDependencies(request.dependsOn, inventory),
  ];
  if (errors.length > 0) throw new ApiError('invalid', {}, { errors });
}

export const wrongDependencies = (dependsOn: readonly string[], { guests }: Inventory): FieldError[] =>
  dependsOn.flatMap((guestId, index) => (guests.has(guestId) ? [] : [unknownId(`dependsOn.${index}`, guestId)]));

export const wrongPoolIds = (field: string, disks: CreateVmRequest['disks'], { storagePools }: Inventory): FieldError[] =>
  disks.flatMap(({ storagePoolId }, index) =>
    storagePoolId && !storagePools.has(storagePoolId) ? [unknownId(`${field}.${index}.storagePoolId`, storagePoolId)] : [],
  );

export const wrongNetworkIds = (field: string, nics: NonNullable<CreateVmRequest['nics']>, { networks }: Inventory): FieldError[] =>
  nics.flatMap(({ networkId }, index) =>
    networkId !== undefined && !networks.has(networkId) ? [unknownId(`${field}.${index}.networkId`, networkId)] : [],
  );

/** Errors in the wishes of a placement: ids of hosts, clusters and guests that are not there. */
export function wrongPlacementIds(wishes: Wishes, inventory: Inventory): FieldError[] {
  const errors: FieldError[] = [];
  if (wishes.clusterId && !inventory.clusters.has(wishes.clusterId)) errors.push(unknownId('placement.clusterId', wishes.clusterId));
  if (wishes.pinnedHostId && !inventory.hosts.has(wishes.pinnedHostId))
    errors.push(unknownId('placement.pinnedHostId', wishes.pinnedHostId));
  for (const list of ['avoid', 'with', 'prefer', 'preferNot'] as const) {
    wishes[list].forEach((target, index) => {
      if (!isKnownTarget(target, inventory)) errors.push(unknownId(`placement.${list}.${index}`, target));
    });
  }
  return errors;
}

const isKnownTarget = (target: string, inventory: Inventory) =>
  target.startsWith('tag:') || inventory.guests.has(target) || inventory.hosts.has(target);

const unknownId = (path: string, id: string): FieldError => ({ path, code: 'unknown-id', message: `There is no ${id}` });
