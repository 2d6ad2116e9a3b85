/** The things a pool is made of, beside its guests. All of them are immutable values: a change makes a new one. */

export type Hypervisor = 'kvm' | 'esxi' | 'hyper-v';

/** Overcommit and reserve rules that hold for every host of a cluster. */
export interface ClusterPolicy {
  /** Promised vCPUs per physical core, at most. 1 means no overcommit. */
  readonly vcpusPerCore: number;
  /** Promised memory per physical byte, at most. 1 means no overcommit. */
  readonly memoryOvercommit: number;
  /** Share of each host's memory that placement leaves free for restarts after a failure, 0..1. */
  readonly haReserve: number;
  /** Name of the placement policy used when a request names none. */
  readonly placementPolicy: PlacementPolicyName;
}

export const placementPolicyNames = ['balanced', 'packed', 'spread', 'power-saving'] as const;
export type PlacementPolicyName = (typeof placementPolicyNames)[number];

export interface Cluster {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly policy: ClusterPolicy;
}

export interface HostCapacity {
  readonly sockets: number;
  /** Physical cores over all sockets. */
  readonly cores: number;
  readonly mhz: number;
  readonly memoryBytes: number;
}

export type HostState = 'up' | 'hung' | 'isolated' | 'down';
export type MaintenanceState = 'none' | 'entering' | 'in-maintenance';

export interface Host {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly clusterId: string;
  readonly rack: string;
  readonly hypervisor: Hypervisor;
  readonly model: string;
  /** CPU generation as an ordinal within a vendor (Intel Skylake-SP 1, Cascade Lake 2, …): a guest that needs n runs on n or later. */
  readonly cpuGeneration: number;
  readonly cpuModel: string;
  readonly capacity: HostCapacity;
  /** Networks whose VLAN or overlay is carried by this host's uplinks. */
  readonly networkIds: readonly string[];
  /** Storage pools this host can reach. */
  readonly storagePoolIds: readonly string[];
  /** Special hardware, as free words: 'gpu', 'sr-iov'. */
  readonly devices: readonly string[];
  readonly tags: readonly string[];
  /** Power drawn with no guest and at full CPU, in watts (linear model of Fan et al., ISCA 2007). */
  readonly watts: { readonly idle: number; readonly full: number };
  readonly nics: readonly { readonly name: string; readonly bitsPerSecond: number; readonly up: boolean }[];
  readonly spec: { readonly maintenance: boolean };
  readonly status: {
    readonly state: HostState;
    readonly maintenance: MaintenanceState;
    /** ISO 8601 time of the last change of state. */
    readonly since: string;
  };
}

export type StorageKind = 'local' | 'san' | 'distributed';

export interface StoragePool {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly clusterId: string | null;
  readonly kind: StorageKind;
  /** Usable bytes, after replication or RAID. */
  readonly capacityBytes: number;
  /** Copies kept of each block (1 for none). */
  readonly replicas: number;
  /** Words a disk's `policy` may ask for: 'ssd', 'replicated', 'archive'. */
  readonly policies: readonly string[];
  readonly status: { readonly state: 'online' | 'degraded' | 'offline'; readonly usedBytes: number };
}

export interface Network {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly kind: 'vlan' | 'overlay';
  readonly vlan: number | null;
  /** Subnet in CIDR form; guests get their addresses from it. */
  readonly cidr: string;
  readonly isDefault: boolean;
}
