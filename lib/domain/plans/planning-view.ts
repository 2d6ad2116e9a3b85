import type { Inventory } from '../inventory/inventory';
import type { LoadBoard } from '../metrics/load-board';
import type { PlacementIndex } from '../scheduler/placement-index';

/** What a planner reads: the pool at one revision, the scheduler's columns of it, the newest loads, and pool time in ms. */
export interface PlanningView {
  readonly inventory: Inventory;
  readonly index: PlacementIndex;
  readonly loads: Pick<LoadBoard, 'value' | 'at'>;
  readonly now: number;
}
