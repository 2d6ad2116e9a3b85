import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { PoolRuntime } from './context';

export interface MoveEstimate {
  /** Memory and disks that must be copied. */
  readonly copyBytes: number;
  readonly estimatedSeconds: number;
}

/** Pages written while they are copied are copied again: a usual guest dirties about a tenth of what a pass sends. */
const preCopyOverhead = 1.1;
/** A migration leaves room on the link for the guests' own traffic. */
const shareOfLink = 0.8;

/** What moving a guest to a host would copy and how long that takes at the speed of the slower of the two hosts' links. */
export function estimateMove({ inventory, loads }: Pick<PoolRuntime, 'inventory' | 'loads'>, guest: Guest, target: Host): MoveEstimate {
  const source = guest.status.hostId === null ? undefined : inventory.hosts.get(guest.status.hostId);
  const memoryUsed = loads.value('guest', guest.id, 'memory.used') ?? guest.status.memoryBytes;
  const memoryBytes = guest.status.state === 'stopped' ? 0 : Math.round(memoryUsed * preCopyOverhead);
  const reachable = new Set(target.storagePoolIds);
  const diskBytes = guest.spec.disks
    .filter((disk) => !reachable.has(guest.assignment?.diskPools[disk.id] ?? ''))
    .reduce((sum, disk) => sum + disk.sizeBytes, 0);
  const copyBytes = memoryBytes + diskBytes;
  const bytesPerSecond = (Math.min(linkBits(target), source ? linkBits(source) : Number.POSITIVE_INFINITY) / 8) * shareOfLink;
  return { copyBytes, estimatedSeconds: bytesPerSecond > 0 ? copyBytes / bytesPerSecond : 0 };
}

/** One migration uses one link: the fastest that is up. */
const linkBits = (host: Host): number => Math.max(0, ...host.nics.filter((nic) => nic.up).map((nic) => nic.bitsPerSecond));
