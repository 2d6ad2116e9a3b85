import type { PlacementRequest } from '../model/decision';
import { noAffinity } from './affinity';
import { type Ask, demandInSteps, toAsk } from './ask';
import { BoundedMap } from './bounded-map';
import type { Hold } from './hold';
import type { PlacementIndex } from './placement-index';
import { RequestClass } from './request-class';
import { SizeClass } from './size-class';

/** Each holds some 20 bytes a host: 25 MiB in all at 2,500 hosts. */
const MAX_REQUEST_CLASSES = 512;
const MAX_SIZE_CLASSES = 128;

/** The classes asked for most recently. */
export class ClassCache {
  private readonly requests = new BoundedMap<RequestClass>(MAX_REQUEST_CLASSES);
  private readonly sizes = new BoundedMap<SizeClass>(MAX_SIZE_CLASSES);
  private generation = -1;

  /** The class of a request, up to date. */
  classOf(index: PlacementIndex, request: PlacementRequest, self: Hold | null): RequestClass {
    if (this.generation !== index.generation) this.forgetAll();
    this.generation = index.generation;
    const found = this.requests.getOrMake(keyOf(index, request, self), () => this.makeClass(index, request, self));
    found.catchUp();
    return found;
  }

  private makeClass(index: PlacementIndex, request: PlacementRequest, self: Hold | null): RequestClass {
    // Asked with the guest's present use, for its measured demand and that it moves; the use itself belongs to the request alone.
    const ask: Ask = { ...toAsk(index, request, noAffinity, self), self: null };
    const key = `${ask.vcpus} ${ask.memoryBytes} ${request.type} ${ask.policy} ${ask.demandMilli} ${ask.mayUseReserve}`;
    return new RequestClass(
      index,
      ask,
      this.sizes.getOrMake(key, () => new SizeClass(index, ask)),
    );
  }

  private forgetAll(): void {
    this.requests.clear();
    this.sizes.clear();
  }
}

/** Everything that toAsk reads of a request and that its class keeps. */
function keyOf(index: PlacementIndex, request: PlacementRequest, self: Hold | null): string {
  const { placement, disks } = request;
  const moving = self !== null && self.hosts.length > 0 ? demandInSteps(self.demandMilli, request.vcpus) : -1;
  let key = `${request.vcpus} ${request.memoryBytes} ${request.type} ${moving}${request.kind === 'restart' ? 'r' : ''}`;
  key += `|${placement.policy ?? ''}|${placement.clusterId ?? ''}|${placement.pinnedHostId ?? ''}|${placement.hypervisor ?? ''}`;
  key += `|${placement.cpuGeneration ?? ''}|${placement.devices.join()}|${request.networkIds.join()}`;
  if (disks.length === 0) return key;
  const guest = request.guestId === null ? undefined : index.inventory.guests.get(request.guestId);
  for (const { id, sizeBytes, storagePoolId, policy } of disks) {
    key += `|${sizeBytes} ${storagePoolId ?? ''} ${policy ?? ''}`;
    if (guest) key += ` ${guest.assignment?.diskPools[id] ?? ''} ${guest.spec.disks.find((disk) => disk.id === id)?.sizeBytes ?? 0}`;
  }
  return key;
}
