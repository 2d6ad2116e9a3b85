import type { z } from 'zod';
import type { resizePreview, resizePreviewQuery } from '@/lib/api/schemas/change-vms';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import type { Guest } from '@/lib/domain/model/guest';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import { place } from '@/lib/domain/scheduler/place';
import type { OperationContext } from '../context';
import { explainTarget } from '../explain-target';
import { getObject } from '../get-object';

interface Input {
  readonly params: { readonly vmId: string };
  readonly query: z.output<typeof resizePreviewQuery>;
}

/** What a new size and new devices would mean: hot or at restart, here or elsewhere. */
export function previewResize(context: OperationContext, { params, query }: Input): z.input<typeof resizePreview> {
  const { inventory, placement, driver } = context;
  const guest = getObject(inventory, 'guest', params.vmId);
  const here = guest.assignment?.hostId ?? null;
  const request = withNew(requestForGuest(guest, 'resize', context.cause, context.inventory), query);
  const fitsHere = here !== null && inventory.hosts.has(here) && explainTarget(placement, request, here).eligible;
  const at = new Date(context.now()).toISOString();
  const chosen = fitsHere ? null : place(placement, request, { id: 'preview', at, explain: 'brief' }).chosen;
  const host = chosen === null ? undefined : inventory.hosts.get(chosen);
  return {
    vcpus: effectOf(guest, driver.capabilities.hotAdd, guest.status.vcpus, query.vcpus, guest.spec.vcpus),
    memory: effectOf(guest, driver.capabilities.hotAdd, guest.status.memoryBytes, query.memoryBytes, guest.spec.memoryBytes),
    fitsHere,
    wouldMoveTo: host ? { id: host.id, name: host.name } : null,
    fitsNowhere: !fitsHere && !host,
  };
}

function withNew(request: PlacementRequest, { vcpus, memoryBytes, addDisks, addNetworks }: Input['query']): PlacementRequest {
  const disks = listOf(addDisks).map((text, index) => {
    const [size, storagePoolId = null] = text.split('@');
    return { id: `new-${index}`, sizeBytes: Number(size), storagePoolId, policy: null };
  });
  const networkIds = [...new Set([...request.networkIds, ...listOf(addNetworks)])];
  return { ...request, vcpus, memoryBytes, disks: [...request.disks, ...disks], networkIds };
}

const listOf = (text: string): readonly string[] => (text === '' ? [] : text.split(','));

/** Running guests grow hot when they may; a size that shrinks, or may not grow, waits for a restart. Guests that are off just take it. */
function effectOf(guest: Guest, hotAdd: boolean, now: number, wanted: number, known: number): 'unchanged' | 'hot' | 'at-restart' {
  const isOff = guest.status.state === 'stopped' || guest.status.state === 'pending' || guest.status.state === 'crashed';
  if (wanted === (isOff ? known : now)) return 'unchanged';
  return isOff || (hotAdd && guest.spec.hotPlug && guest.status.state === 'running' && wanted > now) ? 'hot' : 'at-restart';
}
