import { isEnded, type Plan, type PlanState, type StepMethod } from './model/plan';

export type PlanAction = 'apply' | 'schedule' | 'cancel' | 'roll-back' | 'discard' | 'recheck';
export const planActionNames: readonly PlanAction[] = ['apply', 'schedule', 'cancel', 'roll-back', 'discard', 'recheck'];

/** Why an action cannot be taken now; codes of lib/api/codes.ts. */
export type PlanActionReason =
  | 'plan-simulated'
  | 'plan-ended'
  | 'plan-discarded'
  | 'plan-not-started'
  | 'plan-running'
  | 'plan-no-steps'
  | 'plan-nothing-moved'
  | 'plan-rolling-back'
  | 'plan-being-cancelled'
  | 'plan-must-run'
  | 'plan-cannot-be-undone';

export type PlanVerdict =
  | { readonly allowed: true; readonly reason: null }
  | { readonly allowed: false; readonly reason: PlanActionReason };

const judge = (reason: PlanActionReason | null): PlanVerdict => (reason === null ? { allowed: true, reason } : { allowed: false, reason });

/** What stands against an action in a state; 'ok' when only the plan itself can. */
type StateRules = Readonly<Record<PlanState, 'ok' | PlanActionReason>>;

const ended = {
  simulated: 'plan-simulated',
  succeeded: 'plan-ended',
  failed: 'plan-ended',
  cancelled: 'plan-ended',
  'rolled-back': 'plan-ended',
  discarded: 'plan-discarded',
} as const;
const atWork = { running: 'plan-running', 'rolling-back': 'plan-rolling-back' } as const;

const stateRules: Readonly<Record<PlanAction, StateRules>> = {
  apply: { ...ended, ...atWork, proposed: 'ok', scheduled: 'ok' },
  schedule: { ...ended, ...atWork, proposed: 'ok', scheduled: 'ok' },
  cancel: { ...ended, proposed: 'plan-not-started', scheduled: 'ok', running: 'ok', 'rolling-back': 'plan-rolling-back' },
  'roll-back': {
    ...ended,
    proposed: 'plan-not-started',
    scheduled: 'plan-not-started',
    running: 'ok',
    'rolling-back': 'plan-rolling-back',
    succeeded: 'ok',
    failed: 'ok',
    cancelled: 'ok',
  },
  discard: { ...ended, ...atWork, proposed: 'ok', scheduled: 'ok' },
  recheck: { ...ended, ...atWork, proposed: 'ok', scheduled: 'ok' },
};

const undoable: ReadonlySet<StepMethod> = new Set<StepMethod>(['live', 'cold', 'shut-down', 'power-off', 'power-on']);

/** Steps that are taken back by moving the guest again, or by the opposite switch; the fall of a guest that was started anew is not undone. */
export const canBeUndone = (method: StepMethod): boolean => undoable.has(method);

const byState = (action: PlanAction, plan: Plan): PlanActionReason | null => {
  const rule = stateRules[action][plan.status.state];
  return rule === 'ok' ? null : rule;
};

/** A host may be empty already: its evacuation then only keeps new guests away. */
const hasSteps = ({ kind, spec }: Plan): boolean => kind === 'evacuation' || spec.steps.some(({ id }) => !spec.skipped.includes(id));

/** Was it told to stop, while moves under way are still being called off? */
export const isBeingCancelled = ({ status }: Plan): boolean => status.state === 'running' && status.problem?.code === 'plan-cancelled';

/** Guests of a failed host are not left without one. */
const whyNoCancel = (plan: Plan): PlanActionReason | null =>
  plan.kind === 'failover' ? 'plan-must-run' : isBeingCancelled(plan) ? 'plan-being-cancelled' : null;

function whyNoRollBack(plan: Plan): PlanActionReason | null {
  const begun = plan.spec.steps.filter(({ id }) => plan.runs[id]?.state === 'done' || plan.runs[id]?.state === 'running');
  if (plan.kind === 'rolling-maintenance') return 'plan-cannot-be-undone';
  if (begun.length === 0) return isEnded(plan) ? 'plan-nothing-moved' : null;
  return begun.some(({ method }) => canBeUndone(method)) ? null : 'plan-cannot-be-undone';
}

/** Which action is possible on a plan now, and if not, why. The button, the operation and the tests ask the same table. */
export const planCan: Readonly<Record<PlanAction, (plan: Plan) => PlanVerdict>> = {
  apply: (plan) => judge(byState('apply', plan) ?? (hasSteps(plan) ? null : 'plan-no-steps')),
  schedule: (plan) => judge(byState('schedule', plan) ?? (hasSteps(plan) ? null : 'plan-no-steps')),
  cancel: (plan) => judge(byState('cancel', plan) ?? whyNoCancel(plan)),
  'roll-back': (plan) => judge(byState('roll-back', plan) ?? whyNoRollBack(plan)),
  discard: (plan) => judge(byState('discard', plan)),
  recheck: (plan) => judge(byState('recheck', plan)),
};

/** The verdict on every action, for a page's buttons. */
export const planVerdicts = (plan: Plan): Record<PlanAction, PlanVerdict> => ({
  apply: planCan.apply(plan),
  schedule: planCan.schedule(plan),
  cancel: planCan.cancel(plan),
  'roll-back': planCan['roll-back'](plan),
  discard: planCan.discard(plan),
  recheck: planCan.recheck(plan),
});
