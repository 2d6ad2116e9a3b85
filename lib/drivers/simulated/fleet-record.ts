import type { HostState } from '@/lib/domain/model/infrastructure';
import type { Fault, Infrastructure } from '../driver';
import type { Trace } from './scenario/scenario-definition';

/** How a host is, beside what it is. */
export interface HostCondition {
  readonly state: HostState;
  readonly since: number;
  readonly heartbeatAt: number;
  /** When a host that boots after a crash will be back; null when it does not boot. */
  readonly returnsAt: number | null;
  /** Uplinks that are down, counted from the first. */
  readonly linksDown: number;
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
