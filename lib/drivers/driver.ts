import type { GuestKind, GuestState, GuestType, MigrationProgress } from '@/lib/domain/model/guest';
import type { Cluster, Host, Network, StoragePool } from '@/lib/domain/model/infrastructure';
import type { LoadFrame, MeasuredKind } from '@/lib/domain/model/metric';
import type { Rule } from '@/lib/domain/model/rule';

/** What a hypervisor is told to run. Ids are given by the manager and stay the guest's name on every host. */
export interface GuestConfig {
  readonly id: string;
  readonly name: string;
  readonly kind: GuestKind;
  readonly type: GuestType;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly memoryReservationBytes: number;
  readonly tags: readonly string[];
  readonly disks: readonly { readonly id: string; readonly sizeBytes: number; readonly storagePoolId: string }[];
  readonly nics: readonly { readonly id: string; readonly networkId: string; readonly mac: string; readonly ip: string | null }[];
  readonly demand: string | null;
  /** May vCPUs and memory grow while it runs? Left out means yes. */
  readonly hotPlug?: boolean;
}

/** States a hypervisor can report; 'pending', 'missing' and 'unknown' are the manager's own. */
export type ObservedState = Exclude<GuestState, 'pending' | 'missing' | 'unknown'>;

export interface ObservedGuest {
  readonly id: string;
  readonly hostId: string;
  readonly state: ObservedState;
  readonly since: number;
  readonly config: GuestConfig;
  /** Size in effect now; differs from config while a change waits for a restart. */
  readonly vcpus: number;
  readonly memoryBytes: number;
  /** Restarts carried out on the manager's order (the highest `restarts` token it was given). */
  readonly restarts: number;
  readonly migration: MigrationProgress | null;
  /** 0..1 while booting, cloning or deleting; null otherwise. */
  readonly progress: number | null;
  /** The last operation that failed on it, until the next one succeeds. */
  readonly failure: { readonly operation: DriverOperation; readonly code: string; readonly detail: string; readonly at: number } | null;
}

/** The signals of a host, unjudged: detect-host.ts says what they mean. Told when one of them changes, not at each heartbeat. */
export interface ObservedHost {
  readonly id: string;
  readonly nics: Host['nics'];
  /** Last heartbeat over the network, pool time in ms; null while they come, one a second. */
  readonly heartbeatAt: number | null;
  /** The same of the signs of life that it writes to shared storage; as old as can be where it has none. */
  readonly storageHeartbeatAt: number | null;
  /** As its BMC tells; unknown when the BMC does not answer. */
  readonly power: 'on' | 'off' | 'unknown';
  /** Shared storage that it is meant to reach and does not. */
  readonly lostStoragePoolIds: readonly string[];
}

export interface ObservedStoragePool {
  readonly id: string;
  readonly state: StoragePool['status']['state'];
  readonly usedBytes: number;
}

/**
 * What changed since a cursor. Everything is there when the cursor was null or too old (`complete`).
 *
 * Guests of a host whose heartbeats do not come are absent, also from a complete observation, and are not gone: nobody can say how
 * they are. All of them are reported again when their host comes back.
 */
export interface Observation {
  readonly cursor: string;
  readonly at: number;
  readonly complete: boolean;
  readonly guests: readonly ObservedGuest[];
  /** Guests that no host has any more. */
  readonly goneGuestIds: readonly string[];
  readonly hosts: readonly ObservedHost[];
  readonly storagePools: readonly ObservedStoragePool[];
}

/** The hosts, storage and networks behind a connection, with the ids the driver will use for them ever after. */
export interface Infrastructure {
  readonly clusters: readonly Omit<Cluster, 'revision'>[];
  readonly hosts: readonly Omit<Host, 'revision'>[];
  readonly storagePools: readonly Omit<StoragePool, 'revision'>[];
  readonly networks: readonly Omit<Network, 'revision'>[];
  /** Placement rules that were kept before the manager came; left out by drivers that know none. */
  readonly rules?: readonly Omit<Rule, 'revision'>[];
}

export type DriverOperation =
  | 'define'
  | 'start'
  | 'shutdown'
  | 'stop'
  | 'reboot'
  | 'reset'
  | 'suspend'
  | 'resume'
  | 'reconfigure'
  | 'migrate'
  | 'cancel-migration'
  | 'clone'
  | 'delete';

export interface DriverCapabilities {
  readonly operations: readonly DriverOperation[];
  /** May vCPUs and memory of a running guest grow? */
  readonly hotAdd: boolean;
  readonly liveMigration: boolean;
  /** Loads of the time before the manager was there can be asked for. */
  readonly history: boolean;
  /** Clock, faults and scenarios can be controlled (simulated fleets). */
  readonly lab: boolean;
}

/** Why a driver refused. `retriable` says whether the same order may succeed later without anybody changing anything. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
  constructor(
    readonly code:
      | 'host-unreachable'
      | 'bmc-unreachable'
      | 'no-such-guest'
      | 'no-such-host'
      | 'wrong-state'
      | 'out-of-memory'
      | 'storage-unreachable'
      | 'storage-full'
      | 'network-missing'
      | 'not-supported'
      | 'operation-failed'
      | 'busy',
    message: string,
    readonly retriable: boolean,
  ) {
    super(message);
  }
}

export type ChangeListener = (isUrgent: boolean) => void | Promise<void>;

/**
 * A hypervisor, or many, as the manager sees them. It speaks the hypervisor's words and holds no policy.
 *
 * Every order is accepted or refused (DriverError) and then carried out in its own time: its outcome is observed, never awaited.
 * An accepted order is durable on the driver's side. Orders are idempotent: giving one whose effect is already there, or already
 * under way, is accepted and changes nothing. Every driver passes driver-conformance.ts.
 */
export interface Driver {
  readonly kind: string;
  readonly capabilities: DriverCapabilities;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /** The time on the hosts' clocks, in ms since the epoch. Simulated hosts may run ahead of the wall clock. */
  now(): number;
  infrastructure(): Promise<Infrastructure>;
  observe(cursor: string | null): Promise<Observation>;
  /**
   * Calls back soon after something changed; a hint that observe() has news. Answers the unsubscribe. What must be seen in time
   * (a host fell silent, its power is cut) is urgent: a simulated fleet, whose time may run fast or be stepped by hand, then holds
   * its clock until the listener's promise is kept.
   */
  onChange(listener: ChangeListener): () => void;
  /** Samples taken since the last call, oldest first, one frame per 20 s of pool time. */
  takeLoads(): Promise<readonly LoadFrame[]>;
  /** Means per step for one object over a time in the past, from the hypervisor's own records; [] when there are none. Row-major as in LoadColumns; NaN for a gap. */
  history(kind: MeasuredKind, id: string, fromMs: number, toMs: number, stepMs: number): Promise<Float32Array>;

  /** Makes a guest known to a host, powered off, with its disks allocated. */
  define(hostId: string, config: GuestConfig): Promise<void>;
  start(guestId: string): Promise<void>;
  /** Asks the guest's system to power off. */
  shutdown(guestId: string): Promise<void>;
  /** Cuts its power. */
  stop(guestId: string): Promise<void>;
  /** Restarts through the guest's system. `token` comes back as ObservedGuest.restarts, so a repeat is harmless. */
  reboot(guestId: string, token: number): Promise<void>;
  /** Restarts by cutting the power. */
  reset(guestId: string, token: number): Promise<void>;
  suspend(guestId: string): Promise<void>;
  resume(guestId: string): Promise<void>;
  /** Takes a new configuration; what cannot change while it runs waits for the next start. */
  reconfigure(guestId: string, config: GuestConfig): Promise<void>;
  /** Moves it, live when it runs, with its disks when the target cannot reach their pools (then `diskPools` says where). */
  migrate(guestId: string, targetHostId: string, diskPools: Readonly<Record<string, string>>): Promise<void>;
  cancelMigration(guestId: string): Promise<void>;
  /** Makes `config` on the source's host as a copy of the source's disks. */
  clone(sourceId: string, hostId: string, config: GuestConfig): Promise<void>;
  delete(guestId: string): Promise<void>;

  /**
   * Cuts a host's power through its BMC, whatever runs on it (STONITH). Seen when observe() tells that the power is off. Refused as
   * bmc-unreachable when the BMC does not answer. What lost its power this way boots again once it is mended.
   */
  fence(hostId: string): Promise<void>;
  powerOn(hostId: string): Promise<void>;
  /** Shuts a host down in order. Refused as wrong-state while a guest runs on it. */
  powerOff(hostId: string): Promise<void>;
  /** The laboratory of a simulated fleet; null for real hypervisors. */
  readonly lab: DriverLab | null;
}

export type FaultKind =
  | 'host-crash'
  | 'host-hang'
  | 'host-isolated'
  | 'guest-crash'
  | 'guest-deleted'
  | 'disk-failed'
  | 'link-down'
  | 'host-storage-lost'
  | 'bmc-unreachable'
  | 'storage-lost'
  | 'storage-slow'
  | 'operation-error'
  | 'load-peak';

export interface Fault {
  readonly id: string;
  readonly kind: FaultKind;
  readonly target: string;
  readonly sinceMs: number;
  readonly untilMs: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface LabClock {
  readonly nowMs: number;
  readonly speed: number;
  readonly paused: boolean;
  readonly achievedSpeed: number;
}

/** Faults, clock and scenarios of a simulated fleet. */
export interface DriverLab {
  readonly scenario: string;
  readonly seed: number;
  clock(): LabClock;
  /** `advanceMs` steps the clock by hand, also while paused. Answers when every effect of the step is observable. */
  setClock(change: { speed?: number; paused?: boolean; advanceMs?: number }): Promise<LabClock>;
  faults(): readonly Fault[];
  /**
   * The target is the id of a host, a guest or a storage pool, as the kind asks (disk-failed takes a host for its own disks);
   * operation-error and load-peak take a guest, a host, `tag:WORD`, or 'pool' for everything. guest-crash and guest-deleted are
   * over at once and never listed. Throws DriverError no-such-host/no-such-guest for an unknown target.
   */
  inject(fault: {
    kind: FaultKind;
    target: string;
    durationMs: number | null;
    params: Readonly<Record<string, string | number>>;
  }): Promise<Fault>;
  /** Ends a fault: a crashed host boots again, a slow datastore recovers. False when there is none with that id. */
  clear(faultId: string): Promise<boolean>;
  /** Replaces the whole fleet by a built-in scenario or by a parsed one of the user's. */
  load(scenario: { name: string; seed: number; definition?: unknown }): Promise<void>;
}
