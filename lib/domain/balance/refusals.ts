import type { FilterName } from '../model/decision';
import type { GuestRows } from './guest-rows';

/** Targets that refuse one guest for what it is before it is left where it is. */
const REFUSALS_PER_GUEST = 4;

/**
 * What the scheduler has refused so far, so that it is not asked again. A host that has no room for a guest has none for a larger one, and
 * within a plan rooms only shrink; every other refusal is kept for the pair.
 */
export class Refusals {
  private readonly pairs = new Set<number>();
  private readonly perGuest: Uint8Array;
  /** By host row: memory and vCPUs of the smallest guest that it had no room for. */
  private readonly memoryBytes: Float64Array;
  private readonly vcpus: Float64Array;
  private readonly smallestMemoryBytes: number;
  private readonly fewestVcpus: number;

  constructor(
    private readonly hostCount: number,
    private readonly guests: GuestRows,
  ) {
    this.perGuest = new Uint8Array(guests.ids.length);
    this.memoryBytes = new Float64Array(hostCount).fill(Number.POSITIVE_INFINITY);
    this.vcpus = new Float64Array(hostCount).fill(Number.POSITIVE_INFINITY);
    this.smallestMemoryBytes = guests.memoryBytes.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
    this.fewestVcpus = guests.vcpus.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  }

  add(guest: number, host: number, filter: FilterName): void {
    const memoryBytes = this.guests.memoryBytes[guest] ?? 0;
    const vcpus = this.guests.vcpus[guest] ?? 0;
    if (filter === 'memory') this.memoryBytes[host] = Math.min(this.memoryBytes[host] ?? 0, memoryBytes);
    else if (filter === 'vcpus') this.vcpus[host] = Math.min(this.vcpus[host] ?? 0, vcpus);
    else {
      this.pairs.add(guest * this.hostCount + host);
      this.perGuest[guest] = (this.perGuest[guest] ?? 0) + 1;
    }
  }

  has(guest: number, host: number): boolean {
    return (
      (this.guests.memoryBytes[guest] ?? 0) >= (this.memoryBytes[host] ?? 0) ||
      (this.guests.vcpus[guest] ?? 0) >= (this.vcpus[host] ?? 0) ||
      (this.pairs.size > 0 && this.pairs.has(guest * this.hostCount + host))
    );
  }

  /** Was it refused so often for what it is that more asking is in vain? */
  isHopeless(guest: number): boolean {
    return (this.perGuest[guest] ?? 0) >= REFUSALS_PER_GUEST;
  }

  /** Has the host no room for any guest at all? */
  isFull(host: number): boolean {
    return this.smallestMemoryBytes >= (this.memoryBytes[host] ?? 0) || this.fewestVcpus >= (this.vcpus[host] ?? 0);
  }
}
