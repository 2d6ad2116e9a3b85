import type { Cause } from '../model/cause';
import type { PlacementRequest } from '../model/decision';
import type { Guest } from '../model/guest';
import type { Host } from '../model/infrastructure';
import type { PlanningView } from '../plans/planning-view';
import { requestForGuest } from '../reconciler/request-for-guest';
import { placeFast } from '../scheduler/place-fast';
import { WIDTH } from './balance-resource';
import { packCeiling } from './pack-limits';
import type { PackRoom } from './pack-room';
import type { BalanceColumns, StayingGuest } from './read-columns';
import type { TentativeMoves } from './tentative-moves';

const balancer: Cause = { kind: 'balancer', id: null };

export interface EmptiedHost {
  readonly host: Host;
  readonly moves: readonly { readonly guest: Guest; readonly to: Host }[];
}

interface EmptyingOptions {
  /** Mean share of CPU up to which the hosts that stay on are filled. */
  readonly fill: number;
  readonly maximumMoves: number;
}

/** Empties whole hosts, as many as the others can carry; one that cannot be emptied to the last guest is left as it was. */
export class HostEmptier {
  /** Guests that alone keep their host on. */
  readonly holding: StayingGuest[] = [];
  private readonly closed = new Set<string>();
  /** Hosts that guests come to are not emptied in the same plan. */
  private readonly receives = new Set<string>();
  private readonly rowOfHost: ReadonlyMap<string, number>;
  private readonly rowOfGuest: ReadonlyMap<string, number>;

  constructor(
    private readonly view: PlanningView,
    private readonly columns: BalanceColumns,
    private readonly room: PackRoom,
    private readonly trial: TentativeMoves,
    private readonly options: EmptyingOptions,
  ) {
    this.rowOfHost = new Map(columns.hostList.map(({ id }, row) => [id, row]));
    this.rowOfGuest = new Map(columns.guestList.map(({ id }, row) => [id, row]));
  }

  /** The cheapest to empty first: the least memory to copy; of equals the one that draws most. */
  emptyHosts(): EmptiedHost[] {
    const used = (host: Host) => this.shareOf(host, 1) * host.capacity.memoryBytes;
    const order = [...this.columns.hostList].sort((a, b) => used(a) - used(b) || b.watts.idle - a.watts.idle || (a.id < b.id ? -1 : 1));
    const emptied: EmptiedHost[] = [];
    let moves = 0;
    for (const host of order) {
      if (this.receives.has(host.id) || !this.room.canSpare(new Set([...this.closed, host.id]), this.options.fill)) continue;
      const found = this.empty(host, this.options.maximumMoves - moves);
      if (!found) continue;
      emptied.push(found);
      moves += found.moves.length;
    }
    return emptied;
  }

  /** Null when one of its guests cannot go; then nothing of the try is left. */
  private empty(host: Host, maximumMoves: number): EmptiedHost | null {
    const leaving = this.guestsToMove(host);
    if (!leaving || leaving.length > maximumMoves) return null;
    const mark = this.trial.count;
    const shares = Float64Array.from(this.columns.hosts.shares);
    this.closed.add(host.id);
    const moves: { guest: Guest; to: Host }[] = [];
    for (const guest of leaving) {
      const to = this.findTarget(guest);
      if (to) {
        moves.push({ guest, to });
        continue;
      }
      this.trial.undoTo(mark);
      this.columns.hosts.shares.set(shares);
      this.closed.delete(host.id);
      return null;
    }
    for (const { to } of moves) this.receives.add(to.id);
    return { host, moves };
  }

  /** All guests that take room of it, large memories first; null when one of them may not move. */
  private guestsToMove(host: Host): Guest[] | null {
    const staying = this.columns.staying.find(({ guest }) => guest.status.hostId === host.id);
    if (staying) this.holding.push(staying);
    const guests = [...this.view.inventory.guestIdsOn(host.id)]
      .flatMap((id) => this.view.inventory.guests.get(id) ?? [])
      .filter(({ status }) => status.state !== 'stopped');
    if (staying || guests.some(({ id }) => !this.rowOfGuest.has(id))) return null;
    return guests.sort((a, b) => b.spec.memoryBytes - a.spec.memoryBytes || a.number - b.number);
  }

  /** The scheduler's choice under its packed policy among the hosts that stay on; where that would be too full it chooses again. */
  private findTarget(guest: Guest): Host | null {
    const request = requestForGuest(guest, 'balance', balancer, this.view.inventory);
    const without = new Set(this.closed);
    for (let tries = 0; tries < this.columns.hostList.length; tries++) {
      const host = this.choose(request, without);
      if (!host) return null;
      if (this.staysBelowCeiling(guest, host) && this.trial.take(guest, host.id) === null) {
        this.fill(guest, host);
        return host;
      }
      without.add(host.id);
    }
    return null;
  }

  private choose(request: PlacementRequest, without: ReadonlySet<string>): Host | null {
    const { placement } = request;
    const packed = { ...placement, policy: 'packed' as const, avoid: [...placement.avoid, ...without] };
    const row = placeFast(this.view.index, { ...request, placement: packed });
    return this.view.inventory.hosts.get(this.view.index.hosts.ids[row] ?? '') ?? null;
  }

  private staysBelowCeiling(guest: Guest, host: Host): boolean {
    return (
      this.shareOf(host, 0) + this.partOf(guest, host, 0) <= packCeiling.cpu &&
      this.shareOf(host, 1) + this.partOf(guest, host, 1) <= packCeiling.memory
    );
  }

  private fill(guest: Guest, host: Host): void {
    const at = (this.rowOfHost.get(host.id) ?? 0) * WIDTH;
    const { shares } = this.columns.hosts;
    for (let r = 0; r < WIDTH; r++) shares[at + r] = (shares[at + r] ?? 0) + this.partOf(guest, host, r);
  }

  private shareOf(host: Host, resource: number): number {
    return this.columns.hosts.shares[(this.rowOfHost.get(host.id) ?? 0) * WIDTH + resource] ?? 0;
  }

  private partOf(guest: Guest, host: Host, resource: number): number {
    const load = this.columns.guests.loads[(this.rowOfGuest.get(guest.id) ?? 0) * WIDTH + resource] ?? 0;
    return load * (this.columns.hosts.perUnit[(this.rowOfHost.get(host.id) ?? 0) * WIDTH + resource] ?? 0);
  }
}
