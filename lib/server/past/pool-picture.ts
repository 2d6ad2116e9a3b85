import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { LoadBoard } from '@/lib/domain/metrics/load-board';
import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';

/** The pool as it was at a moment. It never changes. */
export interface PoolPicture {
  /** The moment that was asked for, in pool time. */
  readonly atMs: number;
  /** The newest change in it. */
  readonly revision: number;
  readonly inventory: Inventory;
  readonly loads: LoadBoard;
  /** Made at its first use. */
  readonly placement: PlacementIndex;
  /** Where the records begin. For an earlier moment this is the picture of their beginning. */
  readonly recordsBeginMs: number;
}
