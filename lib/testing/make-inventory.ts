import { Inventory } from '@/lib/domain/inventory/inventory';
import type { Guest } from '@/lib/domain/model/guest';
import type { Cluster, Host, Network, StoragePool } from '@/lib/domain/model/infrastructure';
import type { Change, ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import type { Rule } from '@/lib/domain/model/rule';
import type { Task } from '@/lib/domain/model/task';
import { makeCluster } from './make-cluster';
import { makeNetwork } from './make-network';
import { makeStoragePool } from './make-storage-pool';

interface InventoryParts {
  readonly clusters?: readonly Cluster[];
  readonly networks?: readonly Network[];
  readonly storagePools?: readonly StoragePool[];
  readonly hosts?: readonly Host[];
  readonly rules?: readonly Rule[];
  readonly guests?: readonly Guest[];
  readonly tasks?: readonly Task[];
}

/** An inventory with the given things; cluster-1, net-1 and pool-1 are there unless replaced. */
export function makeInventory(parts: InventoryParts = {}): Inventory {
  const inventory = new Inventory();
  for (const cluster of parts.clusters ?? [makeCluster()]) putInto(inventory, 'cluster', cluster);
  for (const network of parts.networks ?? [makeNetwork()]) putInto(inventory, 'network', network);
  for (const pool of parts.storagePools ?? [makeStoragePool()]) putInto(inventory, 'storage-pool', pool);
  for (const host of parts.hosts ?? []) putInto(inventory, 'host', host);
  for (const rule of parts.rules ?? []) putInto(inventory, 'rule', rule);
  for (const guest of parts.guests ?? []) putInto(inventory, 'guest', guest);
  for (const task of parts.tasks ?? []) putInto(inventory, 'task', task);
  return inventory;
}

/** Applies an object's birth or change as the ledger would, one revision later. Answers the change, for undoing it. */
export function putInto<K extends ObjectKind>(inventory: Inventory, kind: K, after: ObjectKinds[K]): Change {
  return applyTo(inventory, kind, after.id, after);
}

/** Applies an object's death. */
export function removeFrom(inventory: Inventory, kind: ObjectKind, id: string): Change {
  return applyTo(inventory, kind, id, null);
}

function applyTo<K extends ObjectKind>(inventory: Inventory, kind: K, id: string, after: ObjectKinds[K] | null): Change {
  // The union of changes by kind cannot be built from a generic kind; before and after are of that kind by construction.
  const change = { kind, id, revision: inventory.revision + 1, before: inventory.find(kind, id), after } as Change;
  inventory.apply(change);
  return change;
}
