import { isDeepStrictEqual } from 'node:util';
import type { Cluster, Host, Network, StoragePool } from '@/lib/domain/model/infrastructure';
import type { ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import type { Infrastructure } from '@/lib/drivers/driver';
import type { Author, Draft } from './ledger';

export const importer: Author = { actor: 'import', cause: { kind: 'import', id: null } };

/**
 * Takes the hosts, storage and networks that a driver reports into the pool. What the driver knows better (hardware, reach)
 * follows it at every start; what users set here (cluster policy, maintenance) and what was seen stays.
 */
export function importInfrastructure(draft: Draft, found: Infrastructure): void {
  const { inventory } = draft;
  const isFirst = inventory.clusters.size === 0;
  for (const cluster of found.clusters)
    take(
      draft,
      'cluster',
      inventory.clusters.get(cluster.id),
      (known): Cluster => ({ ...cluster, revision: 0, policy: known?.policy ?? cluster.policy }),
    );
  for (const network of found.networks)
    take(draft, 'network', inventory.networks.get(network.id), (): Network => ({ ...network, revision: 0 }));
  for (const pool of found.storagePools)
    take(
      draft,
      'storage-pool',
      inventory.storagePools.get(pool.id),
      (known): StoragePool => ({ ...pool, revision: 0, status: known?.status ?? pool.status }),
    );
  for (const host of found.hosts) {
    take(
      draft,
      'host',
      inventory.hosts.get(host.id),
      (known): Host => ({
        ...host,
        revision: 0,
        spec: known?.spec ?? host.spec,
        status: known?.status ?? host.status,
        nics: known?.nics ?? host.nics,
      }),
    );
  }
  // Later starts leave rules alone: one that is not there any more was deleted here.
  if (isFirst) for (const rule of found.rules ?? []) draft.put('rule', { ...rule, revision: 0 });
}

/** Writes the object unless the pool has it just so already. */
function take<K extends ObjectKind>(
  draft: Draft,
  kind: K,
  known: ObjectKinds[K] | undefined,
  toObject: (known: ObjectKinds[K] | undefined) => ObjectKinds[K],
): void {
  const wanted = toObject(known);
  if (known && isDeepStrictEqual({ ...known, revision: 0 }, wanted)) return;
  draft.put(kind, wanted);
}
