import type { QueryClient } from '@tanstack/react-query';
import { listHosts } from '@/lib/api/endpoints/hosts';
import { listStoragePools } from '@/lib/api/endpoints/pool';
import { listVms } from '@/lib/api/endpoints/vms';
import { queryFor } from '@/lib/api/queries/query-for';
import type { FaultRequest } from '@/lib/api/schemas/lab';
import { faultShapes } from './fault-kinds';

interface Struck {
  readonly id: string;
  readonly name: string;
}

/** Where a fault of a kind teaches most: the host with the most guests, the busiest VM, the storage that most hosts share. Null when there is none. */
export async function strikeAt(kind: FaultRequest['kind'], client: QueryClient): Promise<Struck | null> {
  const [target] = faultShapes[kind].targets;
  switch (target) {
    case 'host':
    case 'pool': {
      const query = { filter: 'state:up', sort: '-guests', limit: 1 };
      return (await client.fetchQuery(queryFor(listHosts, { query }))).items[0] ?? null;
    }
    case 'vm': {
      const query = { filter: 'state:running', sort: '-cpu', limit: 1 };
      return (await client.fetchQuery(queryFor(listVms, { query }))).items[0] ?? null;
    }
    case 'storage-pool': {
      const { items } = await client.fetchQuery(queryFor(listStoragePools, {}));
      return [...items].sort((a, b) => b.hosts - a.hosts)[0] ?? null;
    }
    default:
      return null;
  }
}
