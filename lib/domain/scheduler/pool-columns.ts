import type { Host, StoragePool } from '../model/infrastructure';
import { ChangeLog } from './change-log';

/** The storage pools as columns, ordered by name, then id; and which hosts reach which. */
export class PoolColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly isShared: Uint8Array;
  readonly policies: readonly ReadonlySet<string>[];
  readonly isOnline: Uint8Array;
  readonly capacity: Float64Array;
  readonly used: Float64Array;
  /** Bytes of all disks that were given to the pool. */
  readonly promised: Float64Array;
  /** Pools that changed; promises in a pool with more room than anybody asks for are left out. */
  readonly changes: ChangeLog;
  private heededRoom = 0;
  /** Rows of the pools that each host reaches, and of the hosts that reach each pool. */
  readonly ofHost: readonly (readonly number[])[];
  readonly hostsOf: readonly (readonly number[])[];

  constructor(pools: readonly StoragePool[], hosts: readonly Host[]) {
    const sorted = [...pools].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
    this.count = sorted.length;
    this.ids = sorted.map((pool) => pool.id);
    this.rowOf = new Map(this.ids.map((id, row) => [id, row]));
    this.isShared = Uint8Array.from(sorted, (pool) => (pool.kind === 'local' ? 0 : 1));
    this.policies = sorted.map((pool) => new Set(pool.policies));
    this.isOnline = new Uint8Array(this.count);
    this.capacity = new Float64Array(this.count);
    this.used = new Float64Array(this.count);
    this.promised = new Float64Array(this.count);
    this.changes = new ChangeLog(this.count);
    const reach = hosts.map((host) =>
      host.storagePoolIds.flatMap((id) => (host.status.lostStoragePoolIds.includes(id) ? [] : (this.rowOf.get(id) ?? []))),
    );
    this.ofHost = reach;
    const reachers: number[][] = sorted.map(() => []);
    reach.forEach((rows, host) => {
      for (const row of rows) reachers[row]?.push(host);
    });
    this.hostsOf = reachers;
    for (const pool of sorted) this.setRow(pool);
  }

  setRow(pool: StoragePool): void {
    const row = this.rowOf.get(pool.id);
    if (row === undefined) return;
    this.isOnline[row] = pool.status.state === 'offline' ? 0 : 1;
    this.capacity[row] = pool.capacityBytes;
    this.used[row] = pool.status.usedBytes;
    this.changes.mark(row);
  }

  promise(row: number, bytes: number): void {
    const before = this.room(row);
    this.promised[row] = (this.promised[row] ?? 0) + bytes;
    if (Math.min(before, this.room(row)) < this.heededRoom) this.changes.mark(row);
  }

  /** From now on changes of pools with less room than this are told. */
  heedBelow(bytes: number): void {
    this.heededRoom = Math.max(this.heededRoom, bytes);
  }

  /** Bytes that can still be promised: what is neither promised nor, by what is not ours, already used. May be below 0. */
  room(row: number): number {
    return (this.capacity[row] ?? 0) - Math.max(this.promised[row] ?? 0, this.used[row] ?? 0);
  }
}
