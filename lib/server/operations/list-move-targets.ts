import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { moveTarget, moveTargets } from '@/lib/api/schemas/vm-actions';
import type { Candidate } from '@/lib/domain/model/decision';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import { estimateMove } from '@/lib/domain/plans/estimate-move';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import { explainHost } from '@/lib/domain/scheduler/explain-host';
import { place } from '@/lib/domain/scheduler/place';
import { readAsk } from '@/lib/domain/scheduler/place-naive';
import type { OperationContext } from '../context';
import { awayFromHere } from '../deeds/migrate-vm';
import { getObject } from '../get-object';

type Target = ReadOnly<z.input<typeof moveTarget>>;

/** Every host as a target of a move: those that fit first, the best of them first; then the refusing ones, nearest first. */
export function listMoveTargets(
  context: OperationContext,
  { params }: { params: { vmId: string } },
): ReadOnly<z.input<typeof moveTargets>> {
  const { inventory, placement } = context;
  const guest = getObject(inventory, 'guest', params.vmId);
  const here = guest.status.hostId;
  const asker = { author: { actor: context.actor, cause: context.cause }, inventory };
  const at = new Date(context.now()).toISOString();
  const suggested = place(placement, awayFromHere(asker, guest), { id: 'preview', at, explain: 'brief' });
  const ask = readAsk(placement, requestForGuest(guest, 'move', context.cause, inventory));
  const items = placement.hosts.ids.flatMap((hostId, row) => {
    const host = inventory.hosts.get(hostId);
    return host && hostId !== here ? [toTarget(context, guest, host, explainHost(placement, ask, row))] : [];
  });
  items.sort((a, b) => Number(b.fits) - Number(a.fits) || b.total - a.total || a.refusals.length - b.refusals.length);
  return { suggestedHostId: suggested.chosen, currentHostId: here, live: guest.status.state === 'running', items };
}

function toTarget(context: OperationContext, guest: Guest, host: Host, candidate: Candidate): Target {
  const { predicted } = candidate;
  const { bytesToCopy, seconds } = estimateMove(context, guest, host);
  return {
    hostId: host.id,
    hostName: host.name,
    rack: host.rack,
    fits: candidate.eligible,
    refusals: candidate.refusals,
    total: candidate.total,
    cpuBefore: predicted.cpuBefore,
    cpuAfter: predicted.cpu,
    memoryBefore: predicted.memoryBefore,
    memoryAfter: predicted.memory,
    copyBytes: bytesToCopy,
    estimatedSeconds: seconds,
  };
}
