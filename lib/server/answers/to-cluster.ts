import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { cluster as clusterSchema } from '@/lib/api/schemas/pool';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Cluster } from '@/lib/domain/model/infrastructure';

export function toCluster(cluster: Cluster, inventory: Inventory): ReadOnly<z.input<typeof clusterSchema>> {
  const hosts = [...inventory.hosts.values()].filter((host) => host.clusterId === cluster.id);
  const guests = hosts.reduce((sum, host) => sum + inventory.guestIdsOn(host.id).size, 0);
  return { id: cluster.id, name: cluster.name, revision: cluster.revision, policy: cluster.policy, hosts: hosts.length, guests };
}
