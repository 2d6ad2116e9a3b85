import type { SavedFleet, SavedGuest, SimulatedFleetStore } from './simulated-fleet-store';

/** Keeps a fleet as JSON text in memory: a driver opened on it again sees what a restarted process would. */
export class MemoryFleetStore implements SimulatedFleetStore {
  private fleet: string | null = null;
  private readonly guests = new Map<string, string>();
  /** Transactions so far, to see how orders are grouped. */
  saves = 0;

  async load(): Promise<{ scenario: string; seed: number; value: unknown; guests: unknown[] } | null> {
    if (this.fleet === null) return null;
    const fleet: SavedFleet = JSON.parse(this.fleet);
    return { ...fleet, guests: [...this.guests.values()].map((text) => JSON.parse(text)) };
  }

  async save(change: { fleet?: SavedFleet; guests: readonly SavedGuest[]; removedGuestIds: readonly string[] }): Promise<void> {
    this.saves++;
    if (change.fleet) this.fleet = JSON.stringify(change.fleet);
    for (const guest of change.guests) this.guests.set(guest.id, JSON.stringify(guest.value));
    for (const id of change.removedGuestIds) this.guests.delete(id);
  }

  async replace(fleet: SavedFleet, guests: readonly SavedGuest[]): Promise<void> {
    this.guests.clear();
    await this.save({ fleet, guests, removedGuestIds: [] });
  }
}
