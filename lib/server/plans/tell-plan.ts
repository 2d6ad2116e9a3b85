import type { Plan } from '@/lib/domain/model/plan';
import type { Draft } from '../ledger';

const severities = { failed: 'error', cancelled: 'warning' } as const;

/** Tells in the event log that a plan began or ended: 'plan.running', 'plan.succeeded' … */
export function tellPlan(draft: Draft, plan: Plan): void {
  const { state } = plan.status;
  const done = Object.values(plan.runs).filter((run) => run.state === 'done').length;
  draft.tell({
    severity: state === 'failed' || state === 'cancelled' ? severities[state] : 'info',
    code: `plan.${state}`,
    params: {
      plan: plan.id,
      kind: plan.kind,
      scope: plan.scope.map(({ name }) => name).join(', '),
      steps: plan.spec.steps.length - plan.spec.skipped.length,
      done,
    },
    objects: plan.scope.flatMap(({ kind, id, name }) => (kind === 'host' ? [{ kind, id, name }] : [])),
    cause: { kind: 'plan', id: plan.id },
    taskId: null,
  });
}
