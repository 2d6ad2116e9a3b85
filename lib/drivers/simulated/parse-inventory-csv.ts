import type { z } from 'zod';
import { readInventoryHosts } from './inventory/inventory-hosts';
import { networkPlans } from './inventory/inventory-networks';
import { readInventoryVms } from './inventory/inventory-vms';
import { type FleetFileError, type ParsedFleet, toParsedFleet, toRefusedFleet } from './parse-scenario';
import { checkedScenario } from './scenario/checked-scenario';

type ScenarioInput = z.input<typeof checkedScenario>;

/**
 * A fleet from the CSV files of an inventory export: the hosts, and the VMs that run on them (may be left out). Takes RVTools'
 * vHost and vInfo, vCenter's "Export list" and lists like them; a bare size is MiB. Every error names its line and what was
 * expected there.
 *
 * What such exports do not say is filled in: a datastore holds one and a half times what its VMs were promised and at least
 * 1 TiB, a network is the smallest subnet around the addresses seen in it.
 */
export function parseInventoryCsv(files: { readonly hosts: string; readonly vms: string | null }): ParsedFleet {
  const hosts = readInventoryHosts(files.hosts);
  const vms = files.vms === null ? { vms: [], errors: [] } : readInventoryVms(files.vms, hosts.hosts);
  const errors: readonly FleetFileError[] = [...hosts.errors, ...vms.errors];
  if (errors.length > 0) return toRefusedFleet(errors);
  const networks = networkPlans(vms.vms);
  const input: ScenarioInput = {
    name: 'imported',
    description: `Imported: ${hosts.hosts.length} hosts, ${vms.vms.length} VMs.`,
    clusters: [...new Set(hosts.hosts.map((host) => host.cluster))].map((name) => ({ name, memoryOvercommit: 1.5, vcpusPerCore: 8 })),
    networks,
    storage: storageOf(vms.vms, new Set(hosts.hosts.map((host) => host.cluster))),
    hosts: hosts.hosts.map(({ cpuModel, sockets, cores, mhz, nics, cpuGeneration, model, rack, ...host }) => ({
      names: host.name,
      racks: [rack],
      cluster: host.cluster,
      hypervisor: host.hypervisor,
      hardware: { model, cpuModel, cpuGeneration, sockets, cores, mhz, nics },
      memory: host.memoryBytes,
      localStorage: null,
      tags: [...host.tags],
    })),
    guests: vms.vms.map((vm) => ({
      names: vm.name,
      type: vm.type,
      vcpus: vm.vcpus,
      memory: vm.memoryBytes,
      disks: vm.diskBytes > 0 ? [{ size: vm.diskBytes, storage: datastoreName(vm) }] : [],
      networks: [vm.network],
      ip: vm.ip,
      tags: [...vm.tags],
      host: vm.host,
      cluster: vm.cluster,
      power: vm.power,
    })),
  };
  const parsed = checkedScenario.safeParse(input);
  if (parsed.success) return toParsedFleet(parsed.data);
  return toRefusedFleet(parsed.error.issues.map((issue) => toFileError(issue, hosts.hosts, vms.vms)));
}

type Vm = ReturnType<typeof readInventoryVms>['vms'][number];

/** A datastore of a name can exist in several clusters, each with its own hosts. */
const datastoreName = (vm: Vm): string => `${vm.datastore}@${vm.cluster}`.slice(0, 63);

function storageOf(vms: readonly Vm[], clusters: ReadonlySet<string>): NonNullable<ScenarioInput['storage']> {
  const promised = new Map<string, { cluster: string; bytes: number }>();
  for (const cluster of clusters) promised.set(`datastore@${cluster}`.slice(0, 63), { cluster, bytes: 0 });
  for (const vm of vms) {
    const name = datastoreName(vm);
    promised.set(name, { cluster: vm.cluster, bytes: (promised.get(name)?.bytes ?? 0) + vm.diskBytes });
  }
  return [...promised].map(([name, { cluster, bytes }]) => ({
    name,
    kind: 'san' as const,
    cluster,
    capacity: Math.max(1024 ** 4, Math.ceil(1.5 * bytes)),
    policies: ['shared'],
  }));
}

/** Hosts and VMs stand in the definition in the order of their lines. */
function toFileError(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string },
  hosts: readonly { readonly line: number }[],
  vms: readonly { readonly line: number }[],
): FleetFileError {
  const [list, index, ...rest] = issue.path;
  const isHost = list === 'hosts';
  const line = (isHost ? hosts : vms)[Number(index)]?.line ?? 1;
  return { source: isHost ? 'hosts' : 'vms', line, column: rest.map(String).join('.') || null, message: issue.message };
}
