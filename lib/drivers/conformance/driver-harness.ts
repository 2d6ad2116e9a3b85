import type { Driver } from '../driver';

/** A driver under test: connected to hypervisors whose time the test moves, with at least two hosts that share a network and storage. */
export interface DriverHarness {
  readonly driver: Driver;
  /** Lets that much time pass on the hypervisors; resolves when all that falls due is observable. */
  advance(milliseconds: number): Promise<void>;
  /** Drops the driver without a word, as a killed process would, and connects a new one to the same hypervisors. */
  restart(): Promise<Driver>;
  close(): Promise<void>;
}
