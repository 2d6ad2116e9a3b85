import type { z } from 'zod';
import { toGridColumns } from '@/lib/api/grid-columns';
import type { GridHost, HostGrid, hostGridQuery } from '@/lib/api/schemas/hosts';
import { hostSuffering, searchableHosts } from '@/lib/domain/filter/host-fields';
import { compareNaturally } from '@/lib/domain/filter/natural-order';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { OperationContext } from '../context';
import { matcherOf } from '../list-paging';

/** Every host that matches as a few rounded numbers, by rack and name. */
export function getHostGrid(context: OperationContext, { query }: { query: z.output<typeof hostGridQuery> }): HostGrid {
  const matches = matcherOf(query.filter, searchableHosts, context);
  const hosts = [...context.inventory.hosts.values()].filter(matches);
  hosts.sort((a, b) => compareNaturally(a.rack, b.rack) || compareNaturally(a.name, b.name));
  return {
    revision: context.inventory.revision,
    at: new Date(context.loads.at ?? context.now()).toISOString(),
    columns: toGridColumns(hosts.map((host) => toTile(host, context))),
  };
}

function toTile(host: Host, context: OperationContext): GridHost {
  const { loads, inventory } = context;
  const bitsPerSecond = host.nics.reduce((sum, nic) => sum + nic.bitsPerSecond, 0);
  const networkBytes = loads.value('host', host.id, 'network.bytes') ?? 0;
  return {
    id: host.id,
    name: host.name,
    rack: host.rack,
    cluster: inventory.clusters.get(host.clusterId)?.name ?? '',
    state: host.status.state,
    maintenance: host.spec.maintenance,
    cpu: rounded(loads.value('host', host.id, 'cpu.used') ?? 0),
    memory: rounded((loads.value('host', host.id, 'memory.used') ?? 0) / host.capacity.memoryBytes),
    disk: Math.round(loads.value('host', host.id, 'disk.bytes') ?? 0),
    network: rounded(bitsPerSecond === 0 ? 0 : (networkBytes * 8) / bitsPerSecond),
    suffering: rounded(hostSuffering(host, context) ?? 0),
    guests: inventory.guestIdsOn(host.id).size,
  };
}

/** Three digits are all a tile shows. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;
