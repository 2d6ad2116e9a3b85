import { LoadBoard } from '@/lib/domain/metrics/load-board';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { makeInventory } from './make-inventory';

/** What planners read of an inventory with the given things, without any load measured, at 10:00. */
export function makePlanningView(parts: Parameters<typeof makeInventory>[0] = {}): PlanningView {
  const inventory = makeInventory(parts);
  const loads = new LoadBoard();
  return { inventory, loads, index: new PlacementIndex(inventory, loads), now: Date.parse('2026-11-22T10:00:00.000Z') };
}
