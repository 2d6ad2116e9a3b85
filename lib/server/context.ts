import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { LoadBoard } from '@/lib/domain/metrics/load-board';
import type { Cause } from '@/lib/domain/model/cause';
import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import type { Driver } from '@/lib/drivers/driver';
import type { MetricsStore } from '@/lib/store/metrics-store';
import type { Store } from '@/lib/store/store';
import type { Balancer } from './balance/balancer';
import type { Ledger } from './ledger';
import type { LiveHub } from './live-hub';
import type { MetricsRecorder } from './metrics-recorder';
import type { PoolPicture } from './past/pool-picture';
import type { PastLoads } from './series/past-loads';

/** What the process holds: one per pool, made by runtime.ts, kept on globalThis because Next bundles modules more than once. */
export interface PoolRuntime {
  /** Committed state. Read it, never write it: writes go through the ledger. */
  readonly inventory: Inventory;
  /** The scheduler's columns of the committed state: for previews and what-ifs. */
  readonly placement: PlacementIndex;
  readonly loads: LoadBoard;
  /** 0..1 of what a guest is going through right now (boot, copy, migration); passing, never stored. */
  readonly progress: ReadonlyMap<string, number>;
  readonly ledger: Ledger;
  readonly store: Store;
  /** Load samples: those written, those not written yet, and the hypervisors' own records of the time before. */
  readonly metrics: MetricsStore;
  readonly recorder: Pick<MetricsRecorder, 'windows'>;
  readonly past: Pick<PastLoads, 'read'>;
  readonly driver: Driver;
  readonly live: LiveHub;
  readonly controller: { wake(): void };
  /** What the balancer knows of each cluster; it looks by itself in the control loop. */
  readonly balancer: Pick<Balancer, 'lastRound' | 'nextRoundAt' | 'knowledge'>;
  /** Replaces the whole pool by what a scenario's fleet has (simulated fleets only). */
  loadScenario(scenario: { name: string; seed: number; definition?: unknown }): Promise<void>;
  /** Pool time in ms: the hypervisors' clock, which a simulated fleet may run ahead of the wall. For a request about the past, its moment. */
  now(): number;
  /** Pool time in ms whatever moment a request is about: which steps of the past are kept is reckoned from here. */
  presentMs(): number;
  /** The pool as it was at former moments. */
  readonly pictures: { at(atMs: number): Promise<PoolPicture> };
  /** Where the state is: the private PostgreSQL or the one of DATABASE_URL, with its version. */
  readonly database: { readonly kind: 'private' | 'external'; readonly version: string };
}

/** First argument of every operation: the pool, and who asks. */
export interface OperationContext extends PoolRuntime {
  readonly actor: string;
  readonly cause: Cause;
  readonly requestId: string;
  /** The moment of the past that the request is about; null for the present. */
  readonly moment: PastMoment | null;
}

export interface PastMoment {
  readonly atMs: number;
  readonly recordsBeginMs: number;
  readonly present: OperationContext;
}
