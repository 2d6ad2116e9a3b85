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
  readonly ha: HaPolicy;
  readonly balance: BalancePolicy;
}

/** How a cluster stays available when hosts fail. */
export interface HaPolicy {
  readonly enabled: boolean;
  /** Pool time until which HA is disarmed (work on the network, for example); null when it is armed. */
  readonly disarmedUntil: string | null;
  /**
   * Admission control. tolerate-hosts: whichever `hostsToTolerate` hosts fail, every guest that may restart still fits, worked out by
   * placing. reserve-share: `haReserve` of each host stays free. off: nothing is kept free.
   */
  readonly admission: 'tolerate-hosts' | 'reserve-share' | 'off';
  readonly hostsToTolerate: number;
  /** What happens to a create or start that would break it. */
  readonly onBreach: 'refuse' | 'warn';
  /** What happens when a failed host is back. */
  readonly failback: 'never' | 'propose' | 'automatic';
}

export const balanceModes = ['off', 'manual', 'partial', 'full'] as const;
export type BalanceMode = (typeof balanceModes)[number];

/** How a cluster's load is spread. */
export interface BalancePolicy {
  /** off: never looks. manual: proposes. partial: chooses hosts for new guests by measured load, proposes the rest. full: carries it out. */
  readonly mode: BalanceMode;
  /** 1 moves only what must move, 5 for the smallest gain. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  /** balance: equal load. pack: few hosts, the others powered off. */
  readonly goal: 'balance' | 'pack';
  /** Weights of the resources; only their proportions count. */
  readonly weights: { readonly cpu: number; readonly memory: number; readonly io: number; readonly network: number };
  /** A guest that was moved stays for this long. */
  readonly cooldownMinutes: number;
  /** An imbalance must last this long before anything moves. */
  readonly holdMinutes: number;
  /** By how much a move must bring its two hosts nearer to the mean (root mean square over both), in shares. */
  readonly minimumGain: number;
  readonly movesPerHost: number;
  readonly movesPerRound: number;
  /** Local times of day between which nothing moves by itself, 'HH:MM'; null for none. */
  readonly quietHours: { readonly from: string; readonly to: string } | null;
  readonly excludedGuestIds: readonly string[];
  readonly excludedTags: readonly string[];
}

/** HA as a new cluster has it: on, and one host may fail. */
export const defaultHaPolicy: HaPolicy = {
  enabled: true,
  disarmedUntil: null,
  admission: 'reserve-share',
  hostsToTolerate: 1,
  onBreach: 'refuse',
  failback: 'propose',
};

/** Balancing as a new cluster has it: proposes, and moves nothing by itself. */
export const defaultBalancePolicy: BalancePolicy = {
  mode: 'manual',
  level: 3,
  goal: 'balance',
  weights: { cpu: 1, memory: 1, io: 0.5, network: 0.25 },
  cooldownMinutes: 60,
  holdMinutes: 5,
  minimumGain: 0.002,
  movesPerHost: 2,
  movesPerRound: 50,
  quietHours: null,
  excludedGuestIds: [],
  excludedTags: [],
};

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

/** hung: powered, but it runs nothing. isolated: it runs, but its network is gone. down: no power that anybody wanted it to lose. off: powered off by plan. */
export type HostState = 'up' | 'hung' | 'isolated' | 'down' | 'off';
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
  readonly spec: {
    readonly maintenance: boolean;
    /** off: it was emptied to save energy and is woken when it is needed. */
    readonly power: 'on' | 'off';
  };
  readonly status: {
    readonly state: HostState;
    readonly maintenance: MaintenanceState;
    /** ISO 8601 time of the last change of state. */
    readonly since: string;
    /** Pool time of the first heartbeat that was missed, until the host answers again; null when all of them come. */
    readonly suspectSince: string | null;
    /** Shared storage that it cannot reach now, while the host itself answers. */
    readonly lostStoragePoolIds: readonly string[];
    readonly fencing: Fencing;
  };
}

/**
 * Makes sure that nothing runs on a host that does not answer, before its guests are started elsewhere. none: it answers. waiting: declared
 * failed, not yet begun. fencing: its power is being cut. fenced: the power is off. proved-dead: it had no power anyway.
 * failed: its power could not be cut, so its guests stay where they are until it can, or a person confirms that the host is off.
 */
export const fencingPhases = ['none', 'waiting', 'fencing', 'fenced', 'proved-dead', 'failed'] as const;
export interface Fencing {
  readonly phase: (typeof fencingPhases)[number];
  readonly since: string;
  readonly attempts: number;
  /** When its power was first ordered to be cut; null when it was not. */
  readonly startedAt: string | null;
  /** Why the last attempt failed; null when none did. */
  readonly problem: string | null;
}

/** May guests of the host be started elsewhere? Only when nothing can run on it any more. */
export const isProvedDead = (host: Pick<Host, 'status'>): boolean =>
  host.status.fencing.phase === 'fenced' || host.status.fencing.phase === 'proved-dead';

export const noFencing = (since: string): Fencing => ({ phase: 'none', since, attempts: 0, startedAt: null, problem: null });

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
