import type { GuestConfig, Infrastructure } from '../../driver';
import { hashText, mixHash } from '../hash-noise';
import { clusterIdOf, poolIdOf } from './build-hosts';
import type { GuestGroup } from './scenario-definition';

type Host = Infrastructure['hosts'][number];

/** Hosts drawn by chance before others are gone through in order. */
const draws = 6;
/** Hosts looked at for one guest: in a fleet that is full, looking at more finds nothing better. */
const mostLooks = 200;

/**
 * Where guests stood before the manager came: each goes to the roomiest of a few hosts drawn by its seed ("the power of two
 * choices", Mitzenmacher 2001), which leaves a fleet that is uneven in the way real ones are. Hard "apart" rules are kept.
 */
export class InitialPlacement {
  private readonly hosts = new Map<string, Host>();
  private readonly byCluster = new Map<string, Host[]>();
  private readonly everywhere: readonly Host[];
  private readonly promised = new Map<string, { vcpus: number; memoryBytes: number }>();
  private readonly freeBytes = new Map<string, number>();
  private readonly capacities = new Map<string, number>();
  private readonly kinds = new Map<string, string>();
  private readonly apartTags: ReadonlySet<string>;
  private readonly tagsOn = new Map<string, Set<string>>();

  constructor(
    infrastructure: Infrastructure,
    private readonly seed: number,
  ) {
    for (const host of infrastructure.hosts) {
      this.hosts.set(host.name, host);
      const members = this.byCluster.get(host.clusterId);
      if (members) members.push(host);
      else this.byCluster.set(host.clusterId, [host]);
    }
    this.everywhere = [...this.hosts.values()];
    for (const pool of infrastructure.storagePools) {
      this.capacities.set(pool.id, pool.capacityBytes);
      this.freeBytes.set(pool.id, pool.capacityBytes);
      this.kinds.set(pool.id, pool.kind);
    }
    const apart = infrastructure.rules?.filter((rule) => rule.relation === 'apart' && rule.hard) ?? [];
    this.apartTags = new Set(apart.flatMap((rule) => rule.guests.tags));
  }

  /** The guest's host; counts the guest as being there. Throws when the scenario has no host that carries it. */
  choose(config: GuestConfig, group: GuestGroup): Host {
    const host = group.host === null ? this.draw(config, group) : this.hosts.get(group.host);
    if (!host) throw new Error(`The scenario has no host for ${config.name}.`);
    const promised = this.promised.get(host.id) ?? { vcpus: 0, memoryBytes: 0 };
    this.promised.set(host.id, { vcpus: promised.vcpus + config.vcpus, memoryBytes: promised.memoryBytes + config.memoryBytes });
    const kept = config.tags.filter((tag) => this.apartTags.has(tag));
    if (kept.length > 0) this.tagsOn.set(host.id, new Set([...(this.tagsOn.get(host.id) ?? []), ...kept]));
    return host;
  }

  /** The pool named, else the shared pool with the most room, else the host's own. */
  choosePool(host: Host, sizeBytes: number, named: string | null): string {
    const reachable = named === null ? host.storagePoolIds : [poolIdOf(named)];
    const shared = reachable.filter((id) => this.kinds.get(id) !== 'local');
    const roomiest = (ids: readonly string[]): string | null => ids.toSorted((a, b) => this.freeShare(b) - this.freeShare(a))[0] ?? null;
    const best = roomiest(shared);
    const chosen = best !== null && this.free(best) >= sizeBytes ? best : roomiest(reachable);
    if (chosen === null) throw new Error(`The host ${host.name} reaches no storage.`);
    this.freeBytes.set(chosen, this.free(chosen) - sizeBytes);
    return chosen;
  }

  private draw(config: GuestConfig, group: GuestGroup): Host | undefined {
    const members = group.cluster === null ? this.everywhere : (this.byCluster.get(clusterIdOf(group.cluster)) ?? []);
    const poolIds = group.disks.flatMap((disk) => (disk.storage === null ? [] : [poolIdOf(disk.storage)]));
    const start = mixHash(this.seed, hashText(config.id));
    let best: Host | undefined;
    let bestFill = Number.POSITIVE_INFINITY;
    for (let i = 0, tried = 0; i < Math.min(members.length, mostLooks) + draws && tried < 3; i++) {
      const host = members[i < draws ? mixHash(start, i) % members.length : (start + i) % members.length];
      if (!host || !reaches(host, config, poolIds) || !this.hasRoom(host, config)) continue;
      tried++;
      const fill = this.fillAfter(host, config);
      if (fill < bestFill) [best, bestFill] = [host, fill];
    }
    return best ?? members.find((host) => reaches(host, config, poolIds));
  }

  private hasRoom(host: Host, config: GuestConfig): boolean {
    const present = this.tagsOn.get(host.id);
    return this.fillAfter(host, config) < 0.9 && !config.tags.some((tag) => this.apartTags.has(tag) && present?.has(tag));
  }

  private fillAfter(host: Host, config: GuestConfig): number {
    const promised = this.promised.get(host.id) ?? { vcpus: 0, memoryBytes: 0 };
    const memory = (promised.memoryBytes + config.memoryBytes) / host.capacity.memoryBytes;
    return Math.max(memory, (promised.vcpus + config.vcpus) / (host.capacity.cores * 4));
  }

  private freeShare(poolId: string): number {
    return this.free(poolId) / (this.capacities.get(poolId) ?? 1);
  }

  private free(poolId: string): number {
    return this.freeBytes.get(poolId) ?? Number.NEGATIVE_INFINITY;
  }
}

const reaches = (host: Host, config: GuestConfig, poolIds: readonly string[]): boolean =>
  (config.kind === 'vm' || host.hypervisor === 'kvm') &&
  config.nics.every((nic) => host.networkIds.includes(nic.networkId)) &&
  poolIds.every((id) => host.storagePoolIds.includes(id));
