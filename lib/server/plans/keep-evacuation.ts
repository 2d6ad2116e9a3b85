import { planEvacuation } from '@/lib/domain/plans/plan-evacuation';
import type { Draft } from '../ledger';
import { evacuationOf } from './evacuated-host';
import type { PlanTools } from './plan-tools';
import { proposePlan } from './propose-plan';
import { startPlan } from './start-plan';
import { viewOfDraft } from './view-of';

/** A host that is on its way into maintenance always has a plan that empties it, whoever wished it there. */
export function keepEvacuation(draft: Draft, hostId: string, { loads, liveMigration }: Pick<PlanTools, 'loads' | 'liveMigration'>): void {
  const host = draft.inventory.hosts.get(hostId);
  if (host?.status.maintenance !== 'entering' || host.status.state !== 'up' || evacuationOf(draft.inventory, hostId)) return;
  const made = planEvacuation(viewOfDraft(draft, loads), host, { choices: {}, bringBack: false, liveMigration });
  startPlan(draft, proposePlan(draft, made).id);
}
