/** One saved guest: its id and its whole value as JSON. */
export interface SavedGuest {
  readonly id: string;
  readonly value: unknown;
}

/** The fleet beside its guests: infrastructure, clock and faults as one JSON value. */
export interface SavedFleet {
  readonly scenario: string;
  readonly seed: number;
  readonly value: unknown;
}

/**
 * Where a simulated fleet outlives its process. Each call is one transaction: all of it is there afterwards, or nothing.
 * Values are JSON; the store never looks inside.
 */
export interface SimulatedFleetStore {
  /** What was saved last; null when no fleet was ever saved. `guests` holds their values. */
  load(): Promise<{ scenario: string; seed: number; value: unknown; guests: unknown[] } | null>;
  /** Writes what changed. Removing a guest that is not there is harmless. */
  save(change: { fleet?: SavedFleet; guests: readonly SavedGuest[]; removedGuestIds: readonly string[] }): Promise<void>;
  /** Replaces everything by another fleet. */
  replace(fleet: SavedFleet, guests: readonly SavedGuest[]): Promise<void>;
}
