import type { Fault, Infrastructure } from '../driver';
import type { Trace } from './scenario/scenario-definition';

/** What a host really does: runs, stands still, runs without a network, or does not run (no power, or still booting). */
export type HostConduct = 'up' | 'hung' | 'isolated' | 'down';

/** How a host is, beside what it is. */
export interface HostCondition {
  readonly state: HostConduct;
  readonly since: number;
  /** Last heartbeats before they stopped, over the network and to shared storage; null while they come. */
  readonly heartbeatAt: number | null;
  readonly storageHeartbeatAt: number | null;
  /** A power cut that was ordered, and when it takes effect. */
  readonly cut: { readonly at: number; readonly by: 'fence' | 'order' } | null;
  /** Why it stays without power: it was fenced and is still broken, or somebody switched it off. */
  readonly heldOff: 'fence' | 'order' | null;
  /** When its power comes on again, and when it will have booted; null when it stays off, or runs. */
  readonly bootsAt: number | null;
  readonly returnsAt: number | null;
  /** Uplinks that are down, counted from the first. */
  readonly linksDown: number;
  readonly lostStoragePoolIds: readonly string[];
}

export interface SavedClock {
  readonly nowMs: number;
  readonly speed: number;
  readonly paused: boolean;
  /** True until the clock was first changed: simulated time then is the wall's, also across restarts. */
  readonly followsWall: boolean;
}

/** Everything of a simulated fleet but its guests; the JSON that is saved beside them. */
export interface FleetRecord {
  readonly infrastructure: Infrastructure;
  readonly traces: Readonly<Record<string, Trace>>;
  readonly clock: SavedClock;
  readonly faults: readonly Fault[];
  /** Only hosts that are not simply up since the fleet began. */
  readonly hostConditions: Readonly<Record<string, HostCondition>>;
  readonly beganAt: number;
  /** Grows with each opening and load, so that cursors of a former life are known as such. */
  readonly epoch: number;
  /** Counts faults ever injected and chances ever drawn; both must not repeat after a restart. */
  readonly faultCount: number;
  readonly drawCount: number;
}
