import type { Guest, GuestSpec, PlacementSpec } from '@/lib/domain/model/guest';
import { fingerprint } from '@/lib/domain/reconciler/fingerprint';

const GIB = 2 ** 30;

export type GuestParts = Partial<Omit<Guest, 'spec' | 'status' | 'assignment'>> & {
  readonly spec?: Partial<Omit<GuestSpec, 'placement'>> & { readonly placement?: Partial<PlacementSpec> };
  readonly status?: Partial<Guest['status']>;
  readonly assignment?: Partial<Guest['assignment']> | null;
  /** Shorthand: seen on this host and assigned to it. */
  readonly on?: string | null;
};

/** A placement with no wish at all. */
export const noWish: PlacementSpec = {
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
};

/** A running VM of 2 vCPUs and 4 GiB without disks or NICs; on no host unless `on` names one. */
export function makeGuest(parts: GuestParts = {}): Guest {
  const { spec, status, assignment, on = null, ...rest } = parts;
  const wanted = makeGuestSpec(spec);
  const id = parts.id ?? 'vm-1';
  return {
    id,
    number: 1,
    kind: 'vm',
    name: id,
    revision: 1,
    createdAt: '2026-11-22T10:00:00.000Z',
    ...rest,
    spec: wanted,
    assignment: makeAssignment(assignment, on),
    status: {
      state: on === null ? 'pending' : wanted.power,
      hostId: on,
      since: '2026-11-22T10:00:00.000Z',
      restarts: 0,
      vcpus: on === null ? 0 : wanted.vcpus,
      memoryBytes: on === null ? 0 : wanted.memoryBytes,
      migration: null,
      problem: null,
      fingerprint: on === null ? 0 : fingerprint({ ...wanted, name: parts.name ?? id }),
      failures: 0,
      retryAt: null,
      ...status,
    },
  };
}

/** A VM; the same as makeGuest, for tests that speak of VMs. */
export const makeVm = makeGuest;

export function makeGuestSpec(parts: GuestParts['spec'] = {}): GuestSpec {
  const { placement, ...rest } = parts;
  return {
    power: 'running',
    powerMode: 'graceful',
    restarts: 0,
    vcpus: 2,
    memoryBytes: 4 * GIB,
    type: 'general',
    description: '',
    tags: [],
    disks: [],
    nics: [],
    hotPlug: true,
    memoryReservationBytes: 0,
    deleteProtection: false,
    restartPriority: 3,
    dependsOn: [],
    demand: null,
    deleted: false,
    clonedFrom: null,
    ...rest,
    placement: { ...noWish, ...placement },
  };
}

function makeAssignment(parts: GuestParts['assignment'], on: string | null): Guest['assignment'] {
  if (parts === null) return null;
  const hostId = parts?.hostId ?? on;
  return hostId === null ? null : { decisionId: 'dec-1', diskPools: {}, ...parts, hostId };
}
