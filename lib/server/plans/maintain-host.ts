import type { Host } from '@/lib/domain/model/infrastructure';
import { isEnded, type Plan, type PlanReason, type StepRun } from '@/lib/domain/model/plan';
import { isBeingCancelled } from '@/lib/domain/plan-lifecycle';
import { findRegression } from '@/lib/domain/plans/find-regression';
import { planEvacuation } from '@/lib/domain/plans/plan-evacuation';
import { evacuatedHostId } from './evacuated-host';
import { bringBack, exitMaintenance } from './exit-maintenance';
import { proposePlan } from './propose-plan';
import { startPlan } from './start-plan';
import type { HostStep, StepAtWork, StepStanding } from './step-deeds';
import { viewOfDraft } from './view-of';

/**
 * One host of a rolling maintenance: emptied by a plan of its own, in maintenance for a while, back in service with its guests. Which
 * part it is in stands in its run: nothing while it is emptied, then 'in-maintenance' {until}, then 'bringing-back' {planId}.
 */
export const maintainHost: HostStep = {
  begin: ({ draft, plan, step, tools }) => {
    const host = draft.inventory.hosts.get(step.object.id);
    if (!host) return null;
    const options = { choices: {}, bringBack: true, liveMigration: tools.liveMigration };
    startPlan(draft, proposePlan(draft, planEvacuation(viewOfDraft(draft, tools.loads), host, options), { parentId: plan.id }).id);
    return draft.inventory.tasksOn(host.id).find(({ kind }) => kind === 'enter-maintenance')?.id ?? null;
  },
  standing: (work, run) => {
    const host = work.draft.inventory.hosts.get(work.step.object.id);
    if (!host) return { failed: { code: 'host-gone', params: {} } };
    const stand = parts[run.why?.code ?? 'emptying'];
    return stand ? stand(work, run, host) : 'working';
  },
};

type Part = (work: StepAtWork, run: StepRun, host: Host) => StepStanding;

const parts: Readonly<Record<string, Part>> = {
  emptying: ({ draft, plan }, _run, host) => {
    if (host.status.maintenance === 'in-maintenance') {
      const minutes = Number(plan.spec.options.minutesPerHost ?? 0);
      const until = new Date(draft.now + minutes * 60_000).toISOString();
      return { part: { code: 'in-maintenance', params: { host: host.name, until } } };
    }
    return isBeingEmptied(draft, plan, host) ? 'working' : { failed: { code: 'evacuation-ended', params: { host: host.name } } };
  },
  'in-maintenance': ({ draft, plan, tools }, run, host) => {
    if (host.spec.maintenance && Date.parse(textOf(run.why, 'until')) > draft.now && !isBeingCancelled(plan)) return 'working';
    const evacuation = tools.evacuations.get(host.id) ?? null;
    // Told apart from its own wish to bring guests back, so that the plan that does is this one's child.
    if (host.spec.maintenance) exitMaintenance(draft, host, evacuation && withoutReturn(evacuation), tools.loads);
    const served = draft.inventory.hosts.get(host.id) ?? host;
    const home = evacuation && bringBack(draft, served, evacuation, tools.loads, plan.id);
    return { part: { code: 'bringing-back', params: { host: host.name, planId: home?.id ?? '' } } };
  },
  'bringing-back': ({ draft, plan, tools }, run) => {
    const home = draft.inventory.plans.get(textOf(run.why, 'planId'));
    if (home && !isEnded(home)) return 'working';
    const clusterId = String(plan.spec.options.clusterId ?? '');
    const worse = findRegression(viewOfDraft(draft, tools.loads), clusterId, plan.spec);
    return worse ? { failed: worse } : 'done';
  },
};

/** Is a plan of this maintenance still emptying the host? */
const isBeingEmptied = (draft: StepAtWork['draft'], parent: Plan, host: Host): boolean =>
  [...draft.inventory.plans.values()].some(
    (plan) =>
      plan.parentId === parent.id && plan.kind === 'evacuation' && evacuatedHostId(plan) === host.id && plan.status.state === 'running',
  );

const withoutReturn = (plan: Plan): Plan => ({ ...plan, spec: { ...plan.spec, options: { ...plan.spec.options, bringBack: false } } });

const textOf = (why: PlanReason | null, param: string): string => String(why?.params[param] ?? '');
