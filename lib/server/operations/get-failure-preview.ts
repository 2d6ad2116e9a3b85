import type { ReadOnly } from '@/lib/api/read-only';
import type { FailurePreview } from '@/lib/api/schemas/ha';
import { declareAfterMs } from '@/lib/domain/ha/detect-host';
import { planFailover } from '@/lib/domain/ha/plan-failover';
import { secondsOf } from '@/lib/domain/plans/order-steps';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { guestRef, hostRef } from '../ha/left-off';
import { viewOf } from '../plans/view-of';

/** A BMC takes the order and the power supplies fall; IPMI fence agents see the power off within about as long. */
const fenceSeconds = 5;

/** What happens if a host fails now, by the function that plans the real thing. */
export function getFailurePreview(context: OperationContext, { params }: { params: { hostId: string } }): ReadOnly<FailurePreview> {
  const { inventory } = context;
  const host = getObject(inventory, 'host', params.hostId);
  const plan = planFailover(viewOf(context), [host.id], { kind: 'failover-simulation' });
  const objectOf = new Map(plan.steps.map(({ id, object }) => [id, object]));
  const nameOf = (id: string) => inventory.hosts.get(id)?.name ?? id;
  const detectSeconds = declareAfterMs / 1000;
  return {
    hostId: host.id,
    hostName: host.name,
    revision: inventory.revision,
    detectSeconds,
    fenceSeconds,
    restarts: plan.steps.map((step, at) => ({
      order: at + 1,
      guest: guestRef(step.object),
      to: hostRef({ id: step.toHostId ?? '', name: nameOf(step.toHostId ?? '') }),
      priority: inventory.guests.get(step.object.id)?.spec.restartPriority ?? 0,
      after: step.after.flatMap((id) => objectOf.get(id) ?? []).map(guestRef),
      startsAtSecond: step.startsAtSecond,
      seconds: step.seconds,
    })),
    notRestarted: plan.notDone.map(({ object, why }) => ({ guest: guestRef(object), why })),
    hosts: plan.hosts.filter(({ hostId }) => hostId !== host.id).map((forecast) => ({ ...forecast, hostName: nameOf(forecast.hostId) })),
    seconds: plan.steps.length === 0 ? 0 : detectSeconds + fenceSeconds + secondsOf(plan.steps),
  };
}
