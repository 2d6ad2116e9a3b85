import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type * as schemas from '@/lib/api/schemas/plans';
import type { Plan, PlanStep } from '@/lib/domain/model/plan';
import { planVerdicts } from '@/lib/domain/plan-lifecycle';
import { skippedStepIds } from '@/lib/domain/plans/chosen-steps';
import { secondsOf } from '@/lib/domain/plans/order-steps';
import type { PoolRuntime } from '../context';
import { isStale } from '../plans/is-stale';

type Picture = Pick<PoolRuntime, 'inventory' | 'progress'>;
type Summary = ReadOnly<z.input<typeof schemas.planSummary>>;

export function toPlanSummary(plan: Plan): Summary {
  const left = skippedStepIds(plan.spec);
  const count = (state: string) => Object.values(plan.runs).filter((run) => run.state === state).length;
  return {
    ...headOf(plan),
    steps: {
      total: plan.spec.steps.length,
      skipped: left.size,
      done: count('done'),
      failed: count('failed') + count('no-longer-holds'),
      running: count('running'),
    },
    notDone: plan.spec.notDone.length,
  };
}

/** A whole plan; `children` are the plans it opened. */
export function toPlan(plan: Plan, picture: Picture, children: readonly Plan[]): ReadOnly<z.input<typeof schemas.plan>> {
  const { spec, status } = plan;
  const left = skippedStepIds(spec);
  const nameOf = (id: string) => picture.inventory.hosts.get(id)?.name ?? id;
  return {
    ...headOf(plan),
    stateRevision: spec.stateRevision,
    isStale: isStale(plan, picture.inventory),
    steps: spec.steps.map((step) => toStep(plan, step, left.has(step.id), picture)),
    notDone: spec.notDone,
    choices: spec.choices,
    hosts: spec.hosts.map((forecast) => ({ ...forecast, hostName: nameOf(forecast.hostId) })),
    checks: spec.checks,
    parallel: spec.parallel,
    options: spec.options,
    seconds: secondsOf(spec.steps.filter(({ id }) => !left.has(id))),
    problem: status.problem,
    story: status.story,
    measurements: status.measurements,
    measureAt: status.measureAt,
    children: children.map(toPlanSummary),
    actions: planVerdicts(plan),
  };
}

const headOf = ({ spec, status, ...plan }: Plan): Omit<Summary, 'steps' | 'notDone'> => ({
  id: plan.id,
  revision: plan.revision,
  kind: plan.kind,
  state: status.state,
  scope: plan.scope,
  parentId: plan.parentId,
  cause: plan.cause,
  actor: plan.actor,
  createdAt: plan.createdAt,
  startedAt: status.startedAt,
  endedAt: status.endedAt,
  startAt: spec.startAt,
  imbalance: spec.imbalance && { cpu: [...spec.imbalance.cpu], memory: [...spec.imbalance.memory] },
  medianCpuError: status.measurements.at(-1)?.medianCpuError ?? null,
});

function toStep(plan: Plan, step: PlanStep, isLeft: boolean, { inventory, progress }: Picture): ReadOnly<z.input<typeof schemas.planStep>> {
  const { diskPools: _, ...shown } = step;
  const nameOf = (id: string | null) => (id === null ? null : (inventory.hosts.get(id)?.name ?? id));
  const run = plan.runs[step.id];
  const isUnchecked = plan.spec.skipped.includes(step.id);
  return {
    ...shown,
    fromHostName: nameOf(step.fromHostId),
    toHostName: nameOf(step.toHostId),
    skipped: isLeft,
    state: run?.state ?? (isLeft ? 'skipped' : 'waiting'),
    progress: run?.state === 'running' ? (progress.get(step.object.id) ?? null) : null,
    taskId: run?.taskId ?? null,
    startedAt: run?.startedAt ?? null,
    endedAt: run?.endedAt ?? null,
    problem: run?.why ?? (isLeft && !isUnchecked ? { code: 'needs-skipped-step', params: {} } : null),
  };
}
