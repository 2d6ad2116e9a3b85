import type { Host } from '../model/infrastructure';
import type { PlanningView } from '../plans/planning-view';
import { memoryLimitBytes } from '../scheduler/host-limits';
import { WIDTH } from './balance-resource';
import { hostsAsleep } from './host-figures';
import { wakesAbove, wakesTo } from './pack-limits';
import type { BalanceColumns } from './read-columns';

/** What the packer asks about the room that a cluster has with fewer hosts or more. */
export class PackRoom {
  constructor(
    private readonly view: PlanningView,
    private readonly clusterId: string,
    private readonly columns: BalanceColumns,
  ) {}

  get meanCpu(): number {
    return this.columns.hosts.means[0] ?? 0;
  }

  /** Hosts to be switched on, the most computing for the fewest idle watts first, until the load is back at what packing fills to. */
  hostsToWake(): Host[] {
    const off = hostsAsleep(this.view, this.clusterId);
    if (off.length === 0 || !this.isTight()) return [];
    const { hostList } = this.columns;
    let cores = coresOf(hostList);
    const busyCores = this.meanCpu * cores;
    const woken: Host[] = [];
    for (const host of off) {
      const isEnough = busyCores / cores <= wakesTo && hostList.length + woken.length >= this.fewestHosts();
      if (woken.length > 0 && isEnough) break;
      woken.push(host);
      cores += host.capacity.cores;
    }
    return woken;
  }

  /** Would the others carry everything without these hosts, stay below the fill, and survive the failures that HA promises? */
  canSpare(without: ReadonlySet<string>, fill: number): boolean {
    const staying = this.columns.hostList.filter(({ id }) => !without.has(id));
    if (staying.length < this.fewestHosts()) return false;
    return (this.meanCpu * coresOf(this.columns.hostList)) / coresOf(staying) <= fill && this.survivesFailures(staying);
  }

  /** With HA, one host more than may fail. */
  private fewestHosts(): number {
    const ha = this.view.inventory.clusters.get(this.clusterId)?.policy.ha;
    if (!ha?.enabled) return 1;
    return 1 + (ha.admission === 'tolerate-hosts' ? ha.hostsToTolerate : 1);
  }

  /**
   * Memory promised in the cluster must fit the hosts that stay less the largest of them that may fail. The share that each host keeps
   * free instead, where that is the policy, is kept by the scheduler's own filter.
   */
  private survivesFailures(staying: readonly Host[]): boolean {
    const policy = this.view.inventory.clusters.get(this.clusterId)?.policy;
    if (!policy?.ha.enabled || policy.ha.admission !== 'tolerate-hosts') return true;
    const limits = staying.map((host) => memoryLimitBytes(host, policy)).sort((a, b) => b - a);
    const left = limits.slice(policy.ha.hostsToTolerate).reduce((sum, bytes) => sum + bytes, 0);
    const { hosts } = this.view.index;
    const promised = this.columns.hostList.reduce((sum, { id }) => sum + (hosts.promisedMemory[hosts.rowOf.get(id) ?? -1] ?? 0), 0);
    return promised <= left;
  }

  private isTight(): boolean {
    const { hosts, hostList } = this.columns;
    if (this.meanCpu > wakesAbove.meanCpu || this.hasHomelessGuest() || !this.canSpare(new Set(), 1)) return true;
    return hostList.some(
      (_host, row) => (hosts.shares[row * WIDTH] ?? 0) > wakesAbove.cpu || (hosts.shares[row * WIDTH + 1] ?? 0) > wakesAbove.memory,
    );
  }

  /** Is there a guest that should run and has no host, and that may come to this cluster? */
  private hasHomelessGuest(): boolean {
    for (const { assignment, status, spec } of this.view.inventory.guests.values()) {
      if (assignment !== null || status.state !== 'pending' || spec.power !== 'running' || spec.deleted) continue;
      if (spec.placement.clusterId === null || spec.placement.clusterId === this.clusterId) return true;
    }
    return false;
  }
}

const coresOf = (hosts: readonly Host[]): number => hosts.reduce((sum, { capacity }) => sum + capacity.cores, 0);
