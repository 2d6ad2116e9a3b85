import type { Host } from '@/lib/api/schemas/hosts';
import type { Plan } from '@/lib/api/schemas/plans';

/** Where a host stands between service and maintenance; each has a sentence of its own. */
export type MaintenancePhase = 'proposed' | 'scheduled' | 'running' | 'waiting' | 'inMaintenance' | 'elsewhere' | 'over';

const isOver = ({ state }: Plan['steps'][number]) => state !== 'waiting' && state !== 'running';

/** What is told of a host and its latest evacuation. The host's own state goes before what the plan says. */
export function phaseOf(host: Pick<Host, 'status'>, plan: Pick<Plan, 'state' | 'steps' | 'notDone' | 'choices'>): MaintenancePhase {
  const { maintenance } = host.status;
  if (maintenance === 'in-maintenance') return 'inMaintenance';
  if (plan.state === 'running') {
    const undecided = plan.notDone.some(({ object, choices }) => choices.length > 0 && plan.choices[object.id] === undefined);
    return undecided && plan.steps.every((step) => step.skipped || isOver(step)) ? 'waiting' : 'running';
  }
  if (maintenance === 'entering') return 'elsewhere';
  return plan.state === 'proposed' || plan.state === 'scheduled' ? plan.state : 'over';
}
