import type { PlacementPolicyName } from './infrastructure';

/** What the scheduler places. Screens and API say VM and container; both are guests. */
export type GuestKind = 'vm' | 'container';

export const guestTypes = ['general', 'compute', 'memory', 'database', 'batch', 'latency-critical'] as const;
export type GuestType = (typeof guestTypes)[number];

export type WantedPower = 'running' | 'stopped' | 'suspended';

/**
 * What was last seen of a guest. Settled: pending (no host yet or not defined there), running, stopped, suspended,
 * crashed, missing (its hypervisor no longer has it), unknown (its host does not answer). Passing ones end in -ing.
 */
export const guestStates = [
  'pending',
  'defining',
  'starting',
  'running',
  'stopping',
  'stopped',
  'rebooting',
  'suspending',
  'suspended',
  'resuming',
  'migrating',
  'cloning',
  'deleting',
  'crashed',
  'missing',
  'unknown',
] as const;
export type GuestState = (typeof guestStates)[number];

export interface DiskSpec {
  readonly id: string;
  readonly sizeBytes: number;
  /** A storage pool chosen by hand; null lets the scheduler choose. */
  readonly storagePoolId: string | null;
  /** A word the pool must offer ('ssd', 'replicated'); null for any. */
  readonly policy: string | null;
}

export interface NicSpec {
  readonly id: string;
  readonly networkId: string;
  readonly mac: string;
  readonly ip: string | null;
}

/**
 * Where a guest may run, beside what its size allows. `avoid` and `with` are hard and hold ids of guests or hosts,
 * or `tag:WORD`; `prefer` and `preferNot` are the soft twins.
 */
export interface PlacementSpec {
  readonly policy: PlacementPolicyName | null;
  readonly clusterId: string | null;
  readonly pinnedHostId: string | null;
  readonly avoid: readonly string[];
  readonly with: readonly string[];
  readonly preferNot: readonly string[];
  readonly prefer: readonly string[];
  /** Keep guests that share this tag on different racks as far as possible; null for no wish. */
  readonly spreadTag: string | null;
  readonly hypervisor: 'kvm' | 'esxi' | 'hyper-v' | null;
  readonly cpuGeneration: number | null;
  readonly devices: readonly string[];
}

/** What a user asked for. Written by operations only. */
export interface GuestSpec {
  readonly power: WantedPower;
  /** How `stopped` and a restart are reached: by asking the guest's system, or by cutting its power. */
  readonly powerMode: 'graceful' | 'forced';
  /** Counts wanted restarts; a restart is due while it is above status.restarts. */
  readonly restarts: number;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly type: GuestType;
  readonly description: string;
  readonly tags: readonly string[];
  readonly disks: readonly DiskSpec[];
  readonly nics: readonly NicSpec[];
  readonly placement: PlacementSpec;
  /** May vCPUs and memory grow while it runs? */
  readonly hotPlug: boolean;
  /** Memory below which the balloon never goes, in bytes. */
  readonly memoryReservationBytes: number;
  readonly deleteProtection: boolean;
  /** HA restart order: 1 first, 5 last. */
  readonly restartPriority: number;
  /** Ids of guests that must run before it is started after a failure. */
  readonly dependsOn: readonly string[];
  /** Name of the demand profile its load follows (simulated fleets); null for one by type. */
  readonly demand: string | null;
  /** Set when a user asked to delete it; the reconciler removes it from its host and then from the pool. */
  readonly deleted: boolean;
  /** Set on a clone until its disks are copied. */
  readonly clonedFrom: string | null;
}

/** Where the scheduler wants it. Differs from status.hostId while a guest is being created, moved or repaired. */
export interface Assignment {
  readonly hostId: string;
  readonly decisionId: string;
  /** Storage pool of each disk, by disk id. */
  readonly diskPools: Readonly<Record<string, string>>;
}

export interface MigrationProgress {
  readonly targetHostId: string;
  readonly phase: 'check' | 'pre-copy' | 'switch-over' | 'clean-up';
  readonly pass: number;
  readonly bytesTotal: number;
  readonly bytesLeft: number;
  readonly bytesPerSecond: number;
  /** 0..1, never running backwards. */
  readonly progress: number;
}

export interface PendingChange {
  readonly field: string;
  readonly current: number | string;
  readonly wanted: number | string;
}

/** What the drivers reported last. Written only from observation. */
export interface GuestStatus {
  readonly state: GuestState;
  /** The host it was last seen on; null before it was first defined. */
  readonly hostId: string | null;
  /** ISO 8601 time at which `state` began. */
  readonly since: string;
  readonly restarts: number;
  /** Size the hypervisor has now; differs from the spec while a change waits for a restart. */
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly migration: MigrationProgress | null;
  /** A sentence's code and numbers when the last attempt failed; null when all is well. */
  readonly problem: { readonly code: string; readonly params: Readonly<Record<string, string | number>>; readonly at: string } | null;
  /** Fingerprint of the configuration its hypervisor holds; differs from the wanted one's while a change is not delivered. */
  readonly fingerprint: number;
  /** Attempts failed in a row, for backoff. */
  readonly failures: number;
  /** ISO time before which the reconciler leaves it alone; null for now. */
  readonly retryAt: string | null;
}

/** Status of a guest that no hypervisor has yet. `nowIso` is pool time. */
export const unseenStatus = (nowIso: string): GuestStatus => ({
  state: 'pending',
  hostId: null,
  since: nowIso,
  restarts: 0,
  vcpus: 0,
  memoryBytes: 0,
  migration: null,
  problem: null,
  fingerprint: 0,
  failures: 0,
  retryAt: null,
});

export interface Guest {
  readonly id: string;
  /** Small, unique, never reused. */
  readonly number: number;
  readonly kind: GuestKind;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly spec: GuestSpec;
  readonly assignment: Assignment | null;
  readonly status: GuestStatus;
}

export type Vm = Guest & { readonly kind: 'vm' };
