import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { PlacementPreview, placementPreviewRequest } from '@/lib/api/schemas/decisions';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import { countFits } from '@/lib/domain/scheduler/count-fits';
import { place } from '@/lib/domain/scheduler/place';
import { planBatch } from '@/lib/domain/scheduler/plan-batch';
import { toDecision } from '../answers/to-decision';
import type { OperationContext } from '../context';
import { checkReferences } from '../creating/check-references';
import { rememberPreview } from '../creating/recent-previews';
import { toPlacementRequest } from '../creating/to-placement-request';
import { getObject } from '../get-object';
import { previewTolerance } from '../ha/preview-tolerance';
import { namesOf } from './create-vms';

/** Up to here "how many more fit" is found by placing them all, rules among them included; above, by the room hosts have left. */
const countedExactly = 500;

/** Where a VM, or a list of them, would go, and why. Nothing is written. */
export function previewPlacement(
  context: OperationContext,
  { body }: { body: z.output<typeof placementPreviewRequest> },
): ReadOnly<PlacementPreview> {
  const { inventory, placement } = context;
  checkReferences(body, inventory);
  if (body.guestId) getObject(inventory, 'guest', body.guestId);
  const names = namesOf({ name: body.name.trim() || 'vm', count: body.count });
  const request = toPlacementRequest(body, inventory, body.guestId ?? null, context.cause);
  const at = new Date(context.now()).toISOString();
  const decision = place(placement, request, { id: 'preview', at, explain: 'full' });
  const hostIds =
    names.length === 1
      ? [decision.chosen]
      : planBatch(
          placement,
          names.map(() => request),
        ).map(({ hostId }) => hostId);
  rememberPreview(inventory, body, inventory.revision, hostIds);
  return {
    decision: toDecision(decision, inventory),
    spread: hostIds.map((hostId, index) => ({
      name: names[index] ?? '',
      hostId,
      hostName: hostId === null ? null : (inventory.hosts.get(hostId)?.name ?? hostId),
    })),
    ha: body.power === 'running' ? previewTolerance(context, request, hostIds) : null,
    moreFit: body.countFits ? countMoreFits(context, request, names.length) : null,
    revision: inventory.revision,
  };
}

function countMoreFits({ placement }: OperationContext, request: PlacementRequest, asked: number): number {
  const room = countFits(placement, request);
  if (room > countedExactly) return room - asked;
  const placed = planBatch(
    placement,
    Array.from({ length: room }, () => request),
  ).filter(({ hostId }) => hostId !== null).length;
  return Math.max(0, placed - asked);
}
