import type { SimulatedFleet } from '../simulated-fleet';
import { guestMetrics, hostMetrics, networkMetrics, poolMetrics } from './load-columns';
import type { LoadTable } from './load-table';
import type { Supply } from './supply';

/** For a fleet that is only a part of what it stands for. */
export interface PartOfFleet {
  readonly whole: SimulatedFleet;
  /** Operations and bytes a second that guests outside this part ask of its pools, by pool. */
  readonly others: ReadonlyMap<string, { readonly ops: number; readonly bytes: number }>;
  /** Each guest stands for so many on shared pools and networks. */
  readonly weight: number;
  /** Nothing but demand changes over time: what hosts and pools can give is worked out once. */
  readonly isSteady: boolean;
}

/** One frame in the making: what there is, what is wanted, and the columns that are being filled. Rows as in the LoadTable. */
export interface Sampling {
  readonly at: number;
  readonly table: LoadTable;
  readonly supply: Supply;
  readonly part: PartOfFleet;
  /** CPU each powered guest wants and gets, in cores; only valid where its host gives any. */
  readonly wanted: Float64Array;
  readonly given: Float64Array;
  readonly guests: Float32Array;
  readonly hosts: Float32Array;
  readonly pools: Float32Array;
  readonly networks: Float32Array;
}

export const emptyColumns = (table: LoadTable): Pick<Sampling, 'guests' | 'hosts' | 'pools' | 'networks'> => ({
  guests: new Float32Array(table.count * guestMetrics.width).fill(Number.NaN),
  hosts: new Float32Array(table.hostIds.length * hostMetrics.width),
  pools: new Float32Array(table.poolIds.length * poolMetrics.width),
  networks: new Float32Array(table.networkIds.length * networkMetrics.width),
});

export function add(column: Float32Array | Float64Array | Int32Array, at: number, value: number): void {
  column[at] = (column[at] ?? 0) + value;
}
