import type { Cause } from '../model/cause';
import type { FilterName } from '../model/decision';
import type { Guest } from '../model/guest';
import { requestForGuest } from '../reconciler/request-for-guest';
import { firstRefusing } from '../scheduler/evaluate';
import type { Hold } from '../scheduler/hold';
import { readAsk } from '../scheduler/place-naive';
import type { PlacementIndex } from '../scheduler/placement-index';
import { holdOn, poolRowsOn } from '../scheduler/plan-batch';
import { aim, makeSpot } from '../scheduler/spot';

const balancer: Cause = { kind: 'balancer', id: null };

/**
 * Moves that are only thought of, held in the scheduler's columns so that its own filters judge each with those before it counted. A guest
 * takes room on both hosts, as while it moves: what is accepted can be carried out in any order. `undoTo` leaves the columns exactly as
 * they were; whoever makes one undoes it to 0 at the end.
 */
export class TentativeMoves {
  private readonly before: { readonly id: string; readonly hold: Hold | null }[] = [];
  private readonly spot = makeSpot();

  constructor(private readonly index: PlacementIndex) {
    index.settle();
  }

  get count(): number {
    return this.before.length;
  }

  /** Name of the filter by which the host refuses the guest ('storage' also when a disk would have to be copied); null when it takes it, and holds it. */
  take(guest: Guest, hostId: string): FilterName | null {
    const { index } = this;
    const row = index.hosts.rowOf.get(hostId);
    if (row === undefined) return 'host-up';
    const request = requestForGuest(guest, 'balance', balancer, index.inventory);
    const ask = readAsk(index, request);
    const refusedBy = firstRefusing(index, ask, aim(this.spot, index, row, ask.self));
    if (refusedBy !== null) return refusedBy;
    const pools = poolRowsOn(index, request, row);
    if (pools.some((pool, i) => pool !== ask.disks[i]?.currentPool)) return 'storage';
    this.before.push({ id: guest.id, hold: index.setHold(guest.id, holdOn(index, request, row, pools)) });
    return null;
  }

  undoTo(count: number): void {
    while (this.before.length > count) {
      const last = this.before.pop();
      if (last) this.index.setHold(last.id, last.hold);
    }
  }
}
