import { loadFactor } from '../orders/migration-input';
import type { SimulatedFleet } from '../simulated-fleet';
import { isPowered, type SimulatedGuest } from '../simulated-guest';
import type { GuestDemand } from './demand-model';
import { guestDemand } from './demand-model';

/** How a guest takes part in its host's load. */
export const power = { off: 0, on: 1, booting: 2 } as const;

/**
 * Guests as rows of numbers, so that a frame over 45,000 of them is a few plain loops. Rows follow the fleet's changes; the
 * list of ids is a new one only when a guest came or went.
 */
export class LoadTable {
  readonly hostIds: readonly string[];
  readonly poolIds: readonly string[];
  readonly networkIds: readonly string[];
  guestIds: readonly string[] = [];
  count = 0;
  hostRow = new Int32Array(0);
  poolRow = new Int32Array(0);
  networkRow = new Int32Array(0);
  power = new Uint8Array(0);
  vcpus = new Float64Array(0);
  memoryBytes = new Float64Array(0);
  reservedBytes = new Float64Array(0);
  bootedAt = new Float64Array(0);
  factor = new Float64Array(0);
  demands: GuestDemand[] = [];
  private readonly ids: string[] = [];
  private readonly rowById = new Map<string, number>();
  private readonly hostRowById: Map<string, number>;
  private readonly poolRowById: Map<string, number>;
  private readonly networkRowById: Map<string, number>;
  private membersChanged = true;

  constructor(private readonly fleet: SimulatedFleet) {
    this.hostIds = [...fleet.hosts.keys()];
    this.poolIds = [...fleet.pools.keys()];
    this.networkIds = fleet.infrastructure.networks.map((network) => network.id);
    this.hostRowById = rowsOf(this.hostIds);
    this.poolRowById = rowsOf(this.poolIds);
    this.networkRowById = rowsOf(this.networkIds);
    this.grow(Math.max(64, Math.ceil(fleet.guests.size * 1.2)));
    for (const guest of fleet.guests.values()) this.put(guest);
  }

  put(guest: SimulatedGuest): void {
    let row = this.rowById.get(guest.id);
    if (row === undefined) {
      row = this.count++;
      if (row >= this.power.length) this.grow(2 * this.power.length);
      this.rowById.set(guest.id, row);
      this.ids[row] = guest.id;
      this.membersChanged = true;
      this.demands[row] = guestDemand(this.fleet.seed, guest.config, this.fleet.traces);
    } else if (this.demands[row]?.config !== guest.config)
      this.demands[row] = guestDemand(this.fleet.seed, guest.config, this.fleet.traces);
    this.fill(row, guest);
  }

  remove(id: string): void {
    const row = this.rowById.get(id);
    if (row === undefined) return;
    this.rowById.delete(id);
    const last = --this.count;
    const moved = this.ids[last];
    this.ids.length = last;
    const demand = this.demands.pop();
    this.membersChanged = true;
    if (row === last || moved === undefined || !demand) return;
    this.ids[row] = moved;
    this.demands[row] = demand;
    this.rowById.set(moved, row);
    for (const column of this.columns()) column[row] = column[last] ?? 0;
  }

  rowOfHost(hostId: string): number | undefined {
    return this.hostRowById.get(hostId);
  }

  /** Load peaks began or ended: every guest's factor is worked out again. */
  factorsChanged(): void {
    for (let row = 0; row < this.count; row++) {
      const guest = this.fleet.guests.get(this.ids[row] ?? '');
      if (guest) this.factor[row] = loadFactor(this.fleet, guest);
    }
  }

  /** Brings guestIds up to date; call before reading rows by it. */
  settleIds(): void {
    if (this.membersChanged) this.guestIds = [...this.ids];
    this.membersChanged = false;
  }

  private fill(row: number, guest: SimulatedGuest): void {
    this.hostRow[row] = this.hostRowById.get(guest.hostId) ?? -1;
    this.poolRow[row] = this.poolRowById.get(guest.config.disks[0]?.storagePoolId ?? '') ?? -1;
    this.networkRow[row] = this.networkRowById.get(guest.config.nics[0]?.networkId ?? '') ?? -1;
    this.power[row] = isPowered(guest) ? (guest.state === 'starting' || guest.state === 'rebooting' ? power.booting : power.on) : power.off;
    this.vcpus[row] = guest.vcpus;
    this.memoryBytes[row] = guest.memoryBytes;
    this.reservedBytes[row] = guest.config.memoryReservationBytes;
    this.bootedAt[row] = guest.bootedAt ?? 0;
    this.factor[row] = loadFactor(this.fleet, guest);
  }

  private columns() {
    return [
      this.hostRow,
      this.poolRow,
      this.networkRow,
      this.power,
      this.vcpus,
      this.memoryBytes,
      this.reservedBytes,
      this.bootedAt,
      this.factor,
    ] as const;
  }

  private grow(size: number): void {
    const integers = (old: Int32Array): Int32Array<ArrayBuffer> => copyInto(new Int32Array(size), old);
    const floats = (old: Float64Array): Float64Array<ArrayBuffer> => copyInto(new Float64Array(size), old);
    this.hostRow = integers(this.hostRow);
    this.poolRow = integers(this.poolRow);
    this.networkRow = integers(this.networkRow);
    this.power = copyInto(new Uint8Array(size), this.power);
    this.vcpus = floats(this.vcpus);
    this.memoryBytes = floats(this.memoryBytes);
    this.reservedBytes = floats(this.reservedBytes);
    this.bootedAt = floats(this.bootedAt);
    this.factor = floats(this.factor);
  }
}

const rowsOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, row) => [id, row]));

function copyInto<Column extends { set(from: ArrayLike<number>): void }>(column: Column, from: ArrayLike<number>): Column {
  column.set(from);
  return column;
}
