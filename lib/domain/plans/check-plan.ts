import { whyNotTolerant } from '../ha/why-not-tolerant';
import { systemCause } from '../model/cause';
import type { FilterName } from '../model/decision';
import type { Host } from '../model/infrastructure';
import type { PlanCheck, PlanKind, PlanReason, PlanStep } from '../model/plan';
import { refusalsOf } from '../scheduler/explain-host';
import { reserveBytes } from '../scheduler/host-limits';
import { readAsk } from '../scheduler/place-naive';
import { aim, makeSpot } from '../scheduler/spot';
import { movesOf } from './chosen-steps';
import type { PlanningView } from './planning-view';
import { refusalReason } from './refusal-reason';
import { requestForStep } from './request-for-step';
import { withMoves, withoutOwnDisks } from './with-moves';

const GIB = 2 ** 30;

type CheckName = PlanCheck['name'];
const checkNames: readonly CheckName[] = ['rules', 'capacity', 'storage', 'network', 'ha'];
const checkOfFilter: Partial<Record<FilterName, CheckName>> = { rules: 'rules', storage: 'storage', networks: 'network' };

/**
 * What holds of the pool when all these steps are done: hard rules, room of hosts, storage and networks as the scheduler's own filters
 * judge them, the memory that each cluster keeps free for restarts, and
 * whether another host may still fail while the emptied one is out. A check that fails says the first thing that is wrong.
 */
export function checkPlan(view: PlanningView, kind: PlanKind, steps: readonly PlanStep[]): PlanCheck[] {
  const untolerated = kind === 'evacuation' ? whyNotTolerant(view, steps[0]?.fromHostId ?? null) : null;
  const wrong = withMoves(view.index, movesOf(steps), () => {
    const found = new Map<CheckName, PlanReason>();
    for (const step of steps) for (const [name, why] of wrongsOf(view, kind, step)) if (!found.has(name)) found.set(name, why);
    const short = kind === 'failover' || kind === 'failover-simulation' ? null : shortOfReserve(view, steps);
    const ha = short ?? untolerated;
    if (ha) found.set('ha', ha);
    return found;
  });
  return checkNames.map((name) => {
    const why = wrong.get(name);
    return why ? { name, ok: false, why } : { name, ok: true, why: { code: `check-${name}`, params: {} } };
  });
}

/** What refuses the guest where it will be. */
function* wrongsOf(view: PlanningView, kind: PlanKind, step: PlanStep): Iterable<[CheckName, PlanReason]> {
  const guest = view.inventory.guests.get(step.object.id);
  const row = step.toHostId === null ? undefined : view.index.hosts.rowOf.get(step.toHostId);
  if (!guest || row === undefined || step.toHostId === null || step.method === 'shut-down') return;
  const refusals = withoutOwnDisks(view.index, guest.id, () => {
    const ask = readAsk(view.index, requestForStep(view, guest, kind, systemCause));
    return refusalsOf(view.index, ask, aim(makeSpot(), view.index, row, ask.self));
  });
  for (const refusal of refusals)
    yield [checkOfFilter[refusal.filter] ?? 'capacity', refusalReason(view.inventory, refusal, step.toHostId)];
}

/** The first host that guests come to and that then promises what it should keep free. */
function shortOfReserve(view: PlanningView, steps: readonly PlanStep[]): PlanReason | null {
  for (const id of new Set(steps.map(({ toHostId }) => toHostId))) {
    const host = id === null ? undefined : view.inventory.hosts.get(id);
    const missing = host ? missingReserveBytes(view, host) : 0;
    if (host && missing > 0) return { code: 'reserve-used', params: { host: host.name, gib: Math.ceil(missing / GIB) } };
  }
  return null;
}

function missingReserveBytes({ index, inventory }: PlanningView, host: Host): number {
  const policy = inventory.clusters.get(host.clusterId)?.policy;
  const row = index.hosts.rowOf.get(host.id);
  if (!policy?.ha.enabled || policy.ha.admission === 'off' || row === undefined) return 0;
  return (index.hosts.promisedMemory[row] ?? 0) + reserveBytes(host, policy) - (index.hosts.memoryLimit[row] ?? 0);
}
