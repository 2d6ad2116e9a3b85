import type { Guest } from '../model/guest';
import { expectedMilliCores } from '../scheduler/expected-demand';
import { isActive, promisedMemoryBytes } from '../scheduler/guest-use';
import type { PlanningView } from './planning-view';

/** What a guest takes of the host it is on, and will take of one it comes to. */
export interface GuestDemand {
  readonly cores: number;
  /** CPU it waits for, in cores: what it takes on top once it is on a host that has some left. */
  readonly waitingCores: number;
  readonly memoryBytes: number;
  /** False when nothing was measured of it and the figures are what its type is expected to use. */
  readonly isMeasured: boolean;
}

const nothing: GuestDemand = { cores: 0, waitingCores: 0, memoryBytes: 0, isMeasured: true };

/**
 * CPU in cores and memory in bytes that a guest uses now. One that was never measured, or whose host does not answer, is expected to
 * use what its type usually does of its vCPUs, and all of its memory; one that is off uses nothing.
 */
export function guestDemand({ loads }: Pick<PlanningView, 'loads'>, guest: Guest): GuestDemand {
  if (!isActive(guest)) return nothing;
  const used = loads.value('guest', guest.id, 'cpu.used');
  const memoryBytes = loads.value('guest', guest.id, 'memory.used');
  if (used === null || memoryBytes === null)
    return {
      cores: expectedMilliCores(guest.spec.type, guest.spec.vcpus) / 1000,
      waitingCores: 0,
      memoryBytes: promisedMemoryBytes(guest),
      isMeasured: false,
    };
  const waited = loads.value('guest', guest.id, 'cpu.ready') ?? 0;
  return { cores: used * guest.status.vcpus, waitingCores: waited * guest.status.vcpus, memoryBytes, isMeasured: true };
}
