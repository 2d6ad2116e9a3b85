import type { Inventory } from '../inventory/inventory';
import type { Guest } from '../model/guest';
import { isEnded, type Plan, type PlanReason, type PlanStep, type StepRun, type StepState } from '../model/plan';

type Picture = Pick<Inventory, 'guests' | 'hosts' | 'tasks'>;

/** What becomes of one step now. begin: its guest may be started. give-back: its host is there again and takes it back. */
export type FailoverMove =
  | { readonly kind: 'begin'; readonly step: PlanStep }
  | { readonly kind: 'give-back'; readonly step: PlanStep }
  | { readonly kind: 'end'; readonly step: PlanStep; readonly state: StepState; readonly why: PlanReason | null };

const isOver = (run: StepRun | undefined): boolean => run !== undefined && run.state !== 'waiting' && run.state !== 'running';
const because = (code: string, step: PlanStep): PlanReason => ({ code, params: { guest: step.object.name } });

/** The next moves of a failover that runs, by what is seen of its guests. Nothing when all of it waits for time to pass. */
export function advanceFailover(plan: Plan, picture: Picture): FailoverMove[] {
  const underWay = countUnderWay(plan);
  return plan.spec.steps.flatMap((step) => {
    const run = plan.runs[step.id];
    if (isOver(run)) return [];
    const end = endOf(step, run, picture);
    if (end) return end;
    if (run || !mayBegin(plan, step) || !underWay.takes(step)) return [];
    underWay.add(step);
    return { kind: 'begin', step };
  });
}

function endOf(step: PlanStep, run: StepRun | undefined, { guests, hosts, tasks }: Picture): FailoverMove | null {
  const ends = (state: StepState, why: PlanReason | null): FailoverMove => ({ kind: 'end', step, state, why });
  const guest = guests.get(step.object.id);
  if (!guest || guest.spec.deleted) return ends('no-longer-holds', because('guest-gone', step));
  if (isRestarted(guest, step)) return ends('done', null);
  if (guest.spec.power !== 'running') return ends('no-longer-holds', because('guest-off', step));
  const isStillThere = guest.status.hostId === step.fromHostId;
  if (isStillThere && step.fromHostId !== null && hosts.get(step.fromHostId)?.status.state === 'up') return { kind: 'give-back', step };
  const taskEnded = run?.taskId !== undefined && run.taskId !== null && !tasks.has(run.taskId);
  if (!taskEnded) return null;
  return ends('failed', because('start-failed', step));
}

const isRestarted = ({ status }: Guest, step: PlanStep): boolean => status.state === 'running' && status.hostId !== step.fromHostId;

/** A step waits for those it comes after; when one of them could not be done, it is late, but it is not forgotten. */
const mayBegin = (plan: Plan, step: PlanStep): boolean => step.after.every((id) => isOver(plan.runs[id]));

function countUnderWay({ spec, runs }: Plan): { takes(step: PlanStep): boolean; add(step: PlanStep): void } {
  const onHost = new Map<string | null, number>();
  let total = 0;
  const add = (step: PlanStep): void => {
    total++;
    onHost.set(step.toHostId, (onHost.get(step.toHostId) ?? 0) + 1);
  };
  for (const step of spec.steps) if (runs[step.id]?.state === 'running') add(step);
  return { add, takes: (step) => total < spec.parallel.plan && (onHost.get(step.toHostId) ?? 0) < spec.parallel.host };
}

/** Guests of failovers that run whose turn has not come: nothing is ordered for them yet. */
export function heldGuestIds(plans: Iterable<Plan>): Set<string> {
  const held = new Set<string>();
  for (const plan of plans) {
    if (plan.kind !== 'failover' || isEnded(plan)) continue;
    for (const step of plan.spec.steps) if (!plan.runs[step.id]) held.add(step.object.id);
  }
  return held;
}
