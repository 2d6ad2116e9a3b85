import type { Cause } from '../model/cause';
import type { Guest } from '../model/guest';
import type { Rule } from '../model/rule';
import { requestForGuest } from '../reconciler/request-for-guest';
import { placeFast } from '../scheduler/place-fast';
import type { PlacementIndex } from '../scheduler/placement-index';
import { poolRowsOn, withTentative } from '../scheduler/plan-batch';
import { whoMustMove } from './who-must-move';

export interface RepairMove {
  readonly guest: Guest;
  readonly rule: Rule;
  readonly fromHostId: string;
  readonly toHostId: string;
  /** Storage pool of each disk on the new host, by disk id. */
  readonly diskPools: Readonly<Record<string, string>>;
}

export interface RuleRepair {
  readonly moves: readonly RepairMove[];
  /** Guests that should leave their host for a rule, and for which the scheduler finds no other. */
  readonly stuck: readonly { readonly guest: Guest; readonly rule: Rule }[];
}

/**
 * Moves with which broken rules are kept again, hard rules first; each guest moves at most once, to the host that the scheduler chooses
 * with those before it counted. The rules must be in force in the index's inventory.
 */
export function repairMoves(index: PlacementIndex, rules: readonly Rule[], cause: Cause): RuleRepair {
  const moves: RepairMove[] = [];
  const stuck: { guest: Guest; rule: Rule }[] = [];
  const seen = new Set<string>();
  const ordered = [...rules].sort((a, b) => Number(b.hard) - Number(a.hard) || (a.id < b.id ? -1 : 1));
  withTentative(index, (hold) => {
    for (const rule of ordered)
      for (const guest of whoMustMove(rule, index.inventory)) {
        const fromHostId = guest.status.hostId ?? guest.assignment?.hostId;
        if (fromHostId === undefined || seen.has(guest.id)) continue;
        seen.add(guest.id);
        const request = requestForGuest(guest, 'move', cause, index.inventory);
        const row = placeFast(index, request);
        const toHostId = index.hosts.ids[row];
        if (toHostId === undefined || toHostId === fromHostId) {
          stuck.push({ guest, rule });
          continue;
        }
        const pools = poolRowsOn(index, request, row);
        hold(request, row, pools);
        const diskPools = Object.fromEntries(request.disks.map((disk, i) => [disk.id, index.pools.ids[pools[i] ?? -1] ?? '']));
        moves.push({ guest, rule, fromHostId, toHostId, diskPools });
      }
  });
  return { moves, stuck };
}
