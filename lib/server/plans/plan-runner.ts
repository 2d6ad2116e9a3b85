import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { EvacuationChoice, Plan } from '@/lib/domain/model/plan';
import { isBeingCancelled, planCan } from '@/lib/domain/plan-lifecycle';
import { extendEvacuation } from '@/lib/domain/plans/extend-evacuation';
import type { Store } from '@/lib/store/store';
import { recordMaintenance } from '../control/record-maintenance';
import type { Draft, Ledger } from '../ledger';
import { cancelPlan } from './cancel-plan';
import { carryOut } from './carry-out';
import { endPlan, isAtItsEnd } from './end-plan';
import { evacuatedHostId, guestsLeftOn, whyNotEmptied } from './evacuated-host';
import { findLastEvacuation } from './exit-maintenance';
import { measurePlan } from './measure-plan';
import type { PlanTools } from './plan-tools';
import { startPlan } from './start-plan';
import { takeBack } from './take-back';
import { tellStuck } from './tell-plan';
import { viewOfDraft } from './view-of';

/** A proposal that nobody takes up is kept for a day of pool time. */
const proposalMs = 24 * 3600_000;
/** A host that is emptied is looked over for guests without a step this often. */
const lookOverMs = 10_000;

interface Options extends Pick<PlanTools, 'loads' | 'liveMigration'> {
  readonly inventory: Inventory;
  readonly ledger: Ledger;
  readonly store: Pick<Store, 'listPlans'>;
  readonly now: () => number;
}

/**
 * Carries plans out, one look per pass of the control loop. Each look compares what a plan says with what is seen of its guests, so a
 * process that was killed goes on where it was. Failovers are carried out by the HA runtime.
 */
export class PlanRunner {
  /** When each evacuation was last looked over, and the choices it had: new choices are taken up at once. */
  private readonly lookedOver = new Map<string, { readonly at: number; readonly choices: Readonly<Record<string, EvacuationChoice>> }>();

  private readonly evacuations = new Map<string, Plan>();
  private readonly tools: PlanTools;

  constructor(private readonly options: Options) {
    this.tools = { ...options, evacuations: this.evacuations };
  }

  async look(): Promise<void> {
    const { inventory, ledger, now } = this.options;
    for (const plan of [...inventory.plans.values()]) {
      if (!isDue(plan, now())) continue;
      if (plan.kind === 'rolling-maintenance') await this.readEvacuations(plan);
      await ledger.write({ actor: plan.actor, cause: { kind: 'plan', id: plan.id } }, (draft) => this.advance(draft, plan.id));
    }
    for (const id of this.lookedOver.keys()) if (!inventory.plans.has(id)) this.lookedOver.delete(id);
  }

  /** A host may be in maintenance for longer than its evacuation stays in the inventory. */
  private async readEvacuations(plan: Plan): Promise<void> {
    this.evacuations.clear();
    for (const step of plan.spec.steps) {
      if (plan.runs[step.id]?.why?.code !== 'in-maintenance') continue;
      const evacuation = await findLastEvacuation(this.options, step.object.id);
      if (evacuation) this.evacuations.set(step.object.id, evacuation);
    }
  }

  private advance(draft: Draft, planId: string): void {
    const plan = draft.inventory.plans.get(planId);
    if (!plan || !isDue(plan, draft.now)) return;
    switch (plan.status.state) {
      case 'proposed':
        draft.put('plan', expired(plan, draft.nowIso));
        return;
      case 'scheduled':
        startOrFail(draft, plan);
        return;
      case 'running':
        this.run(draft, plan);
        return;
      case 'rolling-back':
        this.finish(draft, withRuns(draft, plan, takeBack(draft, plan, this.tools)));
        return;
      default:
        measurePlan(draft, plan, this.tools.loads);
    }
  }

  private run(draft: Draft, plan: Plan): void {
    const current = plan.kind === 'evacuation' && !isBeingCancelled(plan) ? this.lookOver(draft, plan) : plan;
    if (current === null) return;
    this.finish(draft, withRuns(draft, current, carryOut(draft, current, this.tools)));
  }

  /** Steps for guests that have none. Null when the host was taken back into service meanwhile, and the plan with it. */
  private lookOver(draft: Draft, plan: Plan): Plan | null {
    const host = draft.inventory.hosts.get(evacuatedHostId(plan));
    if (!host?.spec.maintenance) {
      cancelPlan(draft, plan);
      return null;
    }
    const last = this.lookedOver.get(plan.id);
    if (last?.choices === plan.spec.choices && draft.now < last.at + lookOverMs) return plan;
    this.lookedOver.set(plan.id, { at: draft.now, choices: plan.spec.choices });
    const spec = extendEvacuation(viewOfDraft(draft, this.tools.loads), plan, host, this.tools.liveMigration);
    if (spec === plan.spec) return plan;
    const extended = draft.put('plan', { ...plan, spec });
    tellStuck(draft, extended, plan.spec.notDone);
    return extended;
  }

  private finish(draft: Draft, plan: Plan): void {
    if (!isAtItsEnd(plan)) return;
    if (plan.kind === 'evacuation' && plan.status.state === 'running' && !isBeingCancelled(plan)) {
      const hostId = evacuatedHostId(plan);
      if (guestsLeftOn(draft.inventory, hostId, plan).length > 0) return; // waits for a choice, or for the next try
      recordMaintenance(draft, hostId);
    }
    endPlan(draft, plan);
  }
}

/** A plan whose time has come and that cannot begin any more ends, with why. */
function startOrFail(draft: Draft, plan: Plan): void {
  const code = planCan.apply(plan).reason ?? whyNotEmptied(draft.inventory, plan)?.reason;
  if (!code) startPlan(draft, plan.id);
  else draft.put('plan', { ...plan, status: { ...plan.status, state: 'failed', endedAt: draft.nowIso, problem: { code, params: {} } } });
}

const withRuns = (draft: Draft, plan: Plan, runs: Plan['runs']): Plan => (runs === plan.runs ? plan : draft.put('plan', { ...plan, runs }));

/** Nobody wanted it for so long that the pool is another one by now. */
const expired = (plan: Plan, endedAt: string): Plan => ({
  ...plan,
  status: { ...plan.status, state: 'discarded', endedAt, problem: { code: 'expired', params: {} } },
});

/** Is there anything to do for a plan at this moment? */
function isDue({ kind, spec, status, createdAt }: Plan, now: number): boolean {
  switch (status.state) {
    case 'proposed':
      return Date.parse(createdAt) + proposalMs <= now;
    case 'scheduled':
      return spec.startAt !== null && Date.parse(spec.startAt) <= now;
    case 'running':
      return kind !== 'failover';
    case 'rolling-back':
      return true;
    default:
      return status.measureAt !== null && Date.parse(status.measureAt) <= now;
  }
}
