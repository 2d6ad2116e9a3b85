import { type MeasuredKind, metricNames } from '../model/metric';
import { poolMetricNames } from './pool-load';

/** Everything of which a past is kept: what hypervisors measure, and the pool as a whole (whose only object is `poolObjectId`). */
export type RecordedKind = MeasuredKind | 'pool';

export const recordedKinds = ['host', 'guest', 'storage-pool', 'network', 'pool'] as const satisfies readonly RecordedKind[];

export const poolObjectId = 'pool';

/** Names of a kind's metrics, in the order of its columns. */
export const recordedMetrics: Readonly<Record<RecordedKind, readonly string[]>> = { ...metricNames, pool: poolMetricNames };
