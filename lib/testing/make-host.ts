import { type Host, noFencing } from '@/lib/domain/model/infrastructure';

const GIB = 2 ** 30;

type HostParts = Partial<Omit<Host, 'capacity' | 'status' | 'spec'>> & {
  readonly capacity?: Partial<Host['capacity']>;
  readonly status?: Partial<Host['status']>;
  readonly spec?: Partial<Host['spec']>;
};

/** A healthy KVM host of 16 cores and 64 GiB in cluster-1 that carries net-1 and reaches pool-1. */
export function makeHost(parts: HostParts = {}): Host {
  const { capacity, status, spec, ...rest } = parts;
  const id = parts.id ?? 'host-1';
  return {
    id,
    revision: 1,
    name: id,
    clusterId: 'cluster-1',
    rack: 'a',
    hypervisor: 'kvm',
    model: 'Test R1',
    cpuGeneration: 3,
    cpuModel: 'Test CPU',
    networkIds: ['net-1'],
    storagePoolIds: ['pool-1'],
    devices: [],
    tags: [],
    watts: { idle: 120, full: 380 },
    nics: [{ name: 'eth0', bitsPerSecond: 25e9, up: true }],
    ...rest,
    capacity: { sockets: 2, cores: 16, mhz: 2600, memoryBytes: 64 * GIB, ...capacity },
    spec: { maintenance: false, power: 'on', ...spec },
    status: {
      state: 'up',
      maintenance: 'none',
      since: '2026-11-22T10:00:00.000Z',
      suspectSince: null,
      lostStoragePoolIds: [],
      fencing: noFencing('2026-11-22T10:00:00.000Z'),
      ...status,
    },
  };
}
