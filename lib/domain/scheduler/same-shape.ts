import type { Host, StoragePool } from '../model/infrastructure';

/** Did a host keep its place in the order of ties, the storage it reaches and the words by which rules find it? */
export const hasSamePlace = (before: Host, after: Host): boolean =>
  before.name === after.name &&
  before.clusterId === after.clusterId &&
  before.rack === after.rack &&
  isSameList(before.storagePoolIds, after.storagePoolIds) &&
  isSameList(before.status.lostStoragePoolIds, after.status.lostStoragePoolIds) &&
  isSameList(before.tags, after.tags);

/** Did a storage pool keep all by which requests choose it? */
export const isSamePool = (before: StoragePool, after: StoragePool): boolean =>
  before.name === after.name && before.kind === after.kind && isSameList(before.policies, after.policies);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((x, i) => x === b[i]));
