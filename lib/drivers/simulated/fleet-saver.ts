import type { SavedFleet, SimulatedFleetStore } from './simulated-fleet-store';

/** What the saver reads when a save begins: the newest values, not those of the moment something changed. */
export interface SavableFleet {
  toSavedFleet(): SavedFleet;
  /** The guest's value; undefined when it is gone. */
  savedGuest(id: string): unknown;
}

/**
 * Makes changes durable in groups: one save is under way at a time, and the next carries all that piled up meanwhile, so that
 * thousands of orders a second need only as many transactions as the store can do one after the other.
 */
export class FleetSaver {
  private dirtyGuestIds = new Set<string>();
  private fleetIsDirty = false;
  private underWay: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(
    private readonly store: SimulatedFleetStore,
    private readonly source: SavableFleet,
  ) {}

  guestChanged(id: string): void {
    this.dirtyGuestIds.add(id);
  }

  fleetChanged(): void {
    this.fleetIsDirty = true;
  }

  /** Resolves when everything changed up to now is saved; rejects when that failed, and a later call tries again. */
  flushed(): Promise<void> {
    if (this.next) return this.next;
    if (this.dirtyGuestIds.size === 0 && !this.fleetIsDirty) return this.underWay ?? Promise.resolve();
    this.next = (this.underWay ?? Promise.resolve()).catch(() => undefined).then(() => this.saveNow());
    return this.next;
  }

  private saveNow(): Promise<void> {
    const ids = this.dirtyGuestIds;
    const withFleet = this.fleetIsDirty;
    this.dirtyGuestIds = new Set();
    this.fleetIsDirty = false;
    this.next = null;
    const saving = this.write(ids, withFleet).catch((error: unknown) => {
      for (const id of ids) this.dirtyGuestIds.add(id);
      this.fleetIsDirty ||= withFleet;
      throw error;
    });
    this.underWay = saving;
    const settled = (): void => {
      if (this.underWay === saving) this.underWay = null;
    };
    saving.then(settled, settled);
    return saving;
  }

  private async write(ids: ReadonlySet<string>, withFleet: boolean): Promise<void> {
    const guests: { id: string; value: unknown }[] = [];
    const removedGuestIds: string[] = [];
    for (const id of ids) {
      const value = this.source.savedGuest(id);
      if (value === undefined) removedGuestIds.push(id);
      else guests.push({ id, value });
    }
    await this.store.save({ ...(withFleet ? { fleet: this.source.toSavedFleet() } : {}), guests, removedGuestIds });
  }
}
