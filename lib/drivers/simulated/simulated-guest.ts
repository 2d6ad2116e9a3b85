import type { DriverOperation, GuestConfig, ObservedGuest, ObservedState } from '../driver';
import type { MigrationPlan } from './orders/migration-plan';

/** Something a guest is on its way through. It ends by simulated time, so a restart of the process loses nothing of it. */
export interface Transition {
  readonly operation: DriverOperation;
  readonly startedAt: number;
  readonly endsAt: number;
  /** The state it came from, and falls back to when the operation fails. */
  readonly from: ObservedState;
  /** Set when it is going to fail: the code and sentence it then reports. */
  readonly failure: { readonly code: string; readonly detail: string } | null;
  /** reboot, reset: the token reported when it is done. */
  readonly restarts?: number;
  readonly migration?: MigrationPlan;
  /** clone: whose disks are read. */
  readonly sourceId?: string;
}

/** A guest as the simulated hypervisors have it. An immutable value: each change makes a new one, and that one is saved. */
export interface SimulatedGuest {
  readonly id: string;
  readonly hostId: string;
  readonly state: ObservedState;
  readonly since: number;
  readonly definedAt: number;
  /** When its power last went on; null while off. Memory is touched bit by bit from then on. */
  readonly bootedAt: number | null;
  readonly config: GuestConfig;
  /** Size in effect, which waits for a restart where it cannot follow the configuration at once. */
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly restarts: number;
  readonly transition: Transition | null;
  readonly failure: ObservedGuest['failure'];
}

/** States in which a guest's processors run. */
const poweredStates: ReadonlySet<ObservedState> = new Set(['starting', 'running', 'stopping', 'rebooting', 'suspending', 'resuming']);

/** Does it take CPU and memory of its host? */
export const isPowered = (guest: SimulatedGuest): boolean =>
  poweredStates.has(guest.state) || (guest.state === 'migrating' && guest.transition?.from === 'running');
