import type { Cluster, Host } from '../model/infrastructure';
import { BitColumns } from './bit-columns';
import { acceptsGuests, isInService, memoryLimitBytes, reserveBytes, vcpuLimit } from './host-limits';

const hypervisors: readonly string[] = ['kvm', 'esxi', 'hyper-v'];
/** A filter's "any": no host has it. */
export const NONE = -1;

/**
 * The hosts as columns of numbers, in the order in which ties are broken: by name of cluster, rack, name, then id. The order says
 * nothing about when a host was added. What changes with every placement (the promises) stands beside what hardly ever does.
 */
export class HostColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly rowOf = new Map<string, number>();

  readonly isUp: Uint8Array;
  readonly accepts: Uint8Array;
  readonly inMaintenance: Uint8Array;
  readonly hypervisor: Int8Array;
  readonly cpuGeneration: Int32Array;
  readonly cores: Int32Array;
  readonly memoryBytes: Float64Array;
  /** Promises are held against these. */
  readonly vcpuLimit: Int32Array;
  readonly memoryLimit: Float64Array;
  readonly reserve: Float64Array;
  readonly wattsIdle: Float64Array;
  readonly wattsFull: Float64Array;
  readonly networks: BitColumns;
  readonly devices: BitColumns;

  /** Row of the host's rack in `rackNames`; a rack that two clusters share is one. */
  readonly rack: Int32Array;
  readonly rackNames: readonly string[];
  readonly cluster: Int32Array;
  readonly clusterIds: readonly string[];
  readonly clusterSizes: readonly number[];
  /** First row of each run of hosts of one cluster and rack, and the number of hosts as an end. */
  readonly blockStarts: Int32Array;
  readonly block: Int32Array;

  /** Promised to the active guests that are on the host or on their way to it. Whole numbers, so that sums are exact in any order. */
  readonly promisedVcpus: Int32Array;
  readonly promisedMemory: Float64Array;
  /** CPU that those guests use or are expected to use, in thousandths of a core. */
  readonly demandMilli: Int32Array;
  readonly activeGuests: Int32Array;

  constructor(
    hosts: readonly Host[],
    readonly clusters: ReadonlyMap<string, Cluster>,
  ) {
    const sorted = [...hosts].sort((a, b) => compareHosts(a, b, clusters));
    const count = sorted.length;
    this.count = count;
    this.ids = sorted.map((host) => host.id);
    this.isUp = new Uint8Array(count);
    this.accepts = new Uint8Array(count);
    this.inMaintenance = new Uint8Array(count);
    this.hypervisor = new Int8Array(count);
    this.cpuGeneration = new Int32Array(count);
    this.rack = new Int32Array(count);
    this.cluster = new Int32Array(count);
    this.block = new Int32Array(count);
    this.activeGuests = new Int32Array(count);
    const numbers = () => new Float64Array(count);
    this.cores = new Int32Array(count);
    this.memoryBytes = numbers();
    this.vcpuLimit = new Int32Array(count);
    this.memoryLimit = numbers();
    this.reserve = numbers();
    this.wattsIdle = numbers();
    this.wattsFull = numbers();
    this.promisedVcpus = new Int32Array(count);
    this.promisedMemory = numbers();
    this.demandMilli = new Int32Array(count);
    this.networks = new BitColumns(sorted.map((host) => host.networkIds));
    this.devices = new BitColumns(sorted.map((host) => host.devices));
    this.rackNames = [...new Set(sorted.map((host) => host.rack))];
    this.clusterIds = [...new Set(sorted.map((host) => host.clusterId))];
    this.clusterSizes = this.clusterIds.map((id) => sorted.filter((host) => host.clusterId === id).length);
    this.blockStarts = this.fillPlaces(sorted);
    for (const host of sorted) this.setRow(host);
  }

  /** Takes in a host whose place in the order is as it was. Answers false when it has a network or device that was not known. */
  setRow(host: Host): boolean {
    const row = this.rowOf.get(host.id) ?? NONE;
    const cluster = this.clusters.get(host.clusterId);
    if (row === NONE || !this.networks.setRow(row, host.networkIds) || !this.devices.setRow(row, host.devices)) return false;
    this.isUp[row] = isInService(host) ? 1 : 0;
    this.accepts[row] = acceptsGuests(host) ? 1 : 0;
    this.inMaintenance[row] = host.spec.maintenance || host.status.maintenance !== 'none' ? 1 : 0;
    this.hypervisor[row] = hypervisors.indexOf(host.hypervisor);
    this.cpuGeneration[row] = host.cpuGeneration;
    this.cores[row] = host.capacity.cores;
    this.memoryBytes[row] = host.capacity.memoryBytes;
    this.vcpuLimit[row] = cluster ? vcpuLimit(host, cluster.policy) : host.capacity.cores;
    this.memoryLimit[row] = cluster ? memoryLimitBytes(host, cluster.policy) : host.capacity.memoryBytes;
    this.reserve[row] = cluster ? reserveBytes(host, cluster.policy) : 0;
    this.wattsIdle[row] = host.watts.idle;
    this.wattsFull[row] = host.watts.full;
    return true;
  }

  hypervisorCode(name: Host['hypervisor'] | null): number {
    return name === null ? NONE : hypervisors.indexOf(name);
  }

  nameOfHypervisor(code: number): string {
    return hypervisors[code] ?? '';
  }

  private fillPlaces(sorted: readonly Host[]): Int32Array {
    const racks = new Map(this.rackNames.map((name, row) => [name, row]));
    const clusters = new Map(this.clusterIds.map((id, row) => [id, row]));
    const starts: number[] = [];
    sorted.forEach((host, row) => {
      const before = sorted[row - 1];
      if (before?.clusterId !== host.clusterId || before.rack !== host.rack) starts.push(row);
      this.rowOf.set(host.id, row);
      this.rack[row] = racks.get(host.rack) ?? NONE;
      this.cluster[row] = clusters.get(host.clusterId) ?? NONE;
      this.block[row] = starts.length - 1;
    });
    return Int32Array.from([...starts, sorted.length]);
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareHosts(a: Host, b: Host, clusters: ReadonlyMap<string, Cluster>): number {
  return (
    compareText(clusters.get(a.clusterId)?.name ?? '', clusters.get(b.clusterId)?.name ?? '') ||
    compareText(a.clusterId, b.clusterId) ||
    compareText(a.rack, b.rack) ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}
