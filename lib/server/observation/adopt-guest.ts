import type { Guest, GuestSpec, WantedPower } from '@/lib/domain/model/guest';
import { fingerprint } from '@/lib/domain/reconciler/fingerprint';
import type { GuestConfig, ObservedGuest, ObservedState } from '@/lib/drivers/driver';

/** A guest found on a hypervisor becomes one of the pool: what it is now is taken as what is wanted. */
export function adoptGuest(observed: ObservedGuest, number: number, nowIso: string): Guest {
  const { config } = observed;
  const since = new Date(observed.since).toISOString();
  return {
    id: observed.id,
    number,
    kind: config.kind,
    name: config.name,
    revision: 0,
    // It was there before the pool found it, for at least as long as it has been in its state.
    createdAt: observed.since < Date.parse(nowIso) ? since : nowIso,
    spec: adoptedSpec(config, observed.state, observed.restarts),
    assignment: {
      hostId: observed.hostId,
      decisionId: '',
      diskPools: Object.fromEntries(config.disks.map((disk) => [disk.id, disk.storagePoolId])),
    },
    status: {
      state: observed.state,
      hostId: observed.hostId,
      since,
      restarts: observed.restarts,
      vcpus: observed.vcpus,
      memoryBytes: observed.memoryBytes,
      migration: null,
      problem: null,
      fingerprint: fingerprint(config),
      failures: 0,
      retryAt: null,
    },
  };
}

const wantedFor = (state: ObservedState): WantedPower =>
  state === 'stopped' || state === 'stopping' || state === 'defining'
    ? 'stopped'
    : state === 'suspended' || state === 'suspending'
      ? 'suspended'
      : 'running';

function adoptedSpec(config: GuestConfig, state: ObservedState, restarts: number): GuestSpec {
  return {
    power: wantedFor(state),
    powerMode: 'graceful',
    restarts,
    vcpus: config.vcpus,
    memoryBytes: config.memoryBytes,
    type: config.type,
    description: '',
    tags: config.tags,
    disks: config.disks.map((disk) => ({ id: disk.id, sizeBytes: disk.sizeBytes, storagePoolId: null, policy: null })),
    nics: config.nics,
    placement: {
      policy: null,
      clusterId: null,
      pinnedHostId: null,
      avoid: [],
      with: [],
      preferNot: [],
      prefer: [],
      spreadTag: null,
      hypervisor: null,
      cpuGeneration: null,
      devices: [],
    },
    hotPlug: true,
    memoryReservationBytes: config.memoryReservationBytes,
    deleteProtection: false,
    restartPriority: 3,
    dependsOn: [],
    demand: config.demand,
    deleted: false,
    clonedFrom: null,
  };
}
