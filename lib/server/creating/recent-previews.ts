import type { CreateVmRequest, CreateVmsRequest } from '@/lib/api/schemas/create-vms';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Guest } from '@/lib/domain/model/guest';

/** Previews that are remembered: enough for everybody who is about to press Create. */
const kept = 2_000;

const previews = new WeakMap<Inventory, Map<string, string>>();

type Request = CreateVmRequest | CreateVmsRequest;

/** Remembers which hosts a preview named, so that the create that follows can say whether it chose otherwise. */
export function rememberPreview(inventory: Inventory, request: Request, revision: number, hostIds: readonly (string | null)[]): void {
  const known = previews.get(inventory) ?? new Map<string, string>();
  previews.set(inventory, known);
  known.set(keyOf(request, revision), hostIds.join());
  const [oldest] = known.keys();
  if (known.size > kept && oldest !== undefined) known.delete(oldest);
}

/** Did the guests get other hosts than the preview named that the user saw? False when the user saw none. */
export function hasPreviewChanged(inventory: Inventory, request: Request, guests: readonly Guest[]): boolean {
  if (request.previewRevision === undefined) return false;
  const seen = previews.get(inventory)?.get(keyOf(request, request.previewRevision));
  return seen !== undefined && seen !== guests.map((guest) => guest.assignment?.hostId ?? '').join();
}

/** What placement looks at of a request. */
function keyOf(request: Request, revision: number): string {
  const { vcpus, memoryBytes, type, tags, disks, nics, placement } = request;
  const count = 'count' in request ? request.count : 1;
  return JSON.stringify([revision, count, vcpus, memoryBytes, type, tags, disks, nics?.map((nic) => nic.networkId), placement]);
}
