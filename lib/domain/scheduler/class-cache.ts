import type { PlacementRequest } from '../model/decision';
import { noAffinity } from './affinity';
import { type Ask, demandInSteps, toAsk } from './ask';
import { BoundedMap } from './bounded-map';
import { FitClass } from './fit-class';
import type { Hold } from './hold';
import type { PlacementView } from './placement-view';
import { RequestClass } from './request-class';
import { SizeClass } from './size-class';

/** At 2,500 hosts a size holds 14 KiB, a kind of fit 3 KiB and a class the same (13 KiB when it is of moves): 17 MiB in all at most. */
const MAX_SIZES = 192;
const MAX_FITS = 256;
const MAX_CLASSES = 1024;

/** The classes asked for most recently. */
export class ClassCache {
  private readonly requests = new BoundedMap<RequestClass>(MAX_CLASSES);
  private readonly sizes = new BoundedMap<SizeClass>(MAX_SIZES);
  private readonly fits = new BoundedMap<FitClass>(MAX_FITS);
  private generation = -1;

  /** The class of a request, up to date. */
  classOf(view: PlacementView, request: PlacementRequest, self: Hold | null): RequestClass {
    if (this.generation !== view.generation) this.forgetAll();
    this.generation = view.generation;
    const size = sizeKeyOf(request, self);
    const fit = fitKeyOf(view, request);
    const found = this.requests.getOrMake(`${size}|${fit}`, () => this.makeClass(view, request, self, size, fit));
    found.catchUp();
    return found;
  }

  private makeClass(view: PlacementView, request: PlacementRequest, self: Hold | null, size: string, fit: string): RequestClass {
    // Asked with the guest's present use, for its measured demand and that it moves; the use itself belongs to the request alone.
    const ask: Ask = { ...toAsk(view, request, noAffinity, self), self: null };
    return new RequestClass(
      view,
      ask,
      this.sizes.getOrMake(`${size} ${ask.policy}`, () => new SizeClass(view, ask)),
      this.fits.getOrMake(fit, () => new FitClass(view, ask)),
    );
  }

  private forgetAll(): void {
    this.requests.clear();
    this.sizes.clear();
    this.fits.clear();
  }
}

/** Everything of a request that the room and the scores on a host depend on. */
function sizeKeyOf(request: PlacementRequest, self: Hold | null): string {
  const { vcpus, memoryBytes, type, kind, placement } = request;
  const moving = self !== null && self.hosts.length > 0 ? demandInSteps(self.demandMilli, vcpus) : 'new';
  return `${vcpus} ${memoryBytes} ${type} ${moving} ${kind === 'restart' ? 'all' : ''} ${placement.policy ?? ''}`;
}

/** Everything that bars hosts, and the cluster, whose policy is the default. */
function fitKeyOf(view: PlacementView, request: PlacementRequest): string {
  const { placement, disks } = request;
  let key = `${placement.clusterId ?? ''} ${placement.pinnedHostId ?? ''} ${placement.hypervisor ?? ''} ${placement.cpuGeneration ?? ''}`;
  key += ` ${placement.devices.join()} ${request.networkIds.join()} ${disks.length > 1 && request.type === 'batch' ? 'local' : ''}`;
  if (disks.length === 0) return key;
  const guest = request.guestId === null ? undefined : view.inventory.guests.get(request.guestId);
  for (const { id, sizeBytes, storagePoolId, policy } of disks) {
    key += `|${sizeBytes} ${storagePoolId ?? ''} ${policy ?? ''}`;
    if (guest) key += ` ${guest.assignment?.diskPools[id] ?? ''} ${guest.spec.disks.find((disk) => disk.id === id)?.sizeBytes ?? 0}`;
  }
  return key;
}
