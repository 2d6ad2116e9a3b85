import type { Plan } from '@/lib/domain/model/plan';
import type { PlanningView } from '@/lib/domain/plans/planning-view';

/** What the runner of plans needs beside the draft of a mutation. */
export interface PlanTools {
  readonly loads: PlanningView['loads'];
  /** Can the hypervisors move a guest that runs? */
  readonly liveMigration: boolean;
  /** The evacuation that emptied a host last, for hosts of rolling maintenances: it may have left the inventory by then. */
  readonly evacuations: ReadonlyMap<string, Plan>;
}
