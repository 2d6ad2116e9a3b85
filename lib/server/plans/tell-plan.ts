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

/** Names the guests that keep a host from being emptied until somebody chooses for them; those that were named `before` are known. */
export function tellStuck(draft: Draft, plan: Plan, before: Plan['spec']['notDone']): void {
  const known = new Set(before.map(({ object }) => object.id));
  const [host] = plan.scope;
  for (const { object, choices } of plan.spec.notDone) {
    if (!host || object.kind !== 'guest' || choices.length === 0 || known.has(object.id) || plan.spec.choices[object.id] === 'leave')
      continue;
    draft.tell({
      severity: 'warning',
      code: 'host.cannot-evacuate',
      params: { guest: object.name, host: host.name },
      objects: [
        { kind: 'guest', id: object.id, name: object.name },
        { kind: 'host', id: host.id, name: host.name },
      ],
      cause: { kind: 'plan', id: plan.id },
      taskId: null,
    });
  }
}
