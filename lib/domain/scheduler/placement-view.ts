import type { Inventory } from '../inventory/inventory';
import type { ChangeLog } from './change-log';
import type { Hold } from './hold';
import type { HostColumns } from './host-columns';
import type { MemberCounts } from './member-counts';
import type { PoolColumns } from './pool-columns';
import type { RuleBook } from './rule-book';

/** What filters, scorers and the classes of requests read of the pool; `PlacementIndex` keeps it up to date. */
export interface PlacementView {
  readonly inventory: Inventory;
  readonly hosts: HostColumns;
  readonly pools: PoolColumns;
  readonly rules: RuleBook;
  /** Hosts on which what is promised or used changed, or their limits. */
  readonly changes: ChangeLog;
  /** Hosts that themselves changed: state, maintenance, networks. */
  readonly hostChanges: ChangeLog;
  /** Counts how often everything started over or got new policies: what was derived from the columns before is void. */
  readonly generation: number;
  /** What a guest takes now; null for one that is not there. */
  holdOf(guestId: string | null): Hold | null;
  /** Where the members of a group are, by its key. */
  membersOf(key: string): MemberCounts;
}
