import type { Driver, DriverLab } from '@/lib/drivers/driver';
import { MemoryFleetStore } from '@/lib/drivers/simulated/memory-fleet-store';
import { openSimulatedDriver } from '@/lib/drivers/simulated/open-simulated-driver';
import type { SimulatedFleetStore } from '@/lib/drivers/simulated/simulated-fleet-store';

/** A Thursday at noon, when fleets are busy. */
export const testStart = Date.UTC(2026, 10, 19, 12);

export interface SimulatedFleetForTests {
  readonly store: MemoryFleetStore;
  driver: Driver;
  lab: DriverLab;
  advance(milliseconds: number): Promise<void>;
  /** Kills the driver at once, whatever it was about to save, and opens another on what was saved. */
  restart(): Promise<Driver>;
}

/** A process's way to the store: once it is dead nothing more gets through, and its calls never return. */
class Connection implements SimulatedFleetStore {
  isDead = false;

  constructor(private readonly store: MemoryFleetStore) {}

  load(): ReturnType<SimulatedFleetStore['load']> {
    return this.store.load();
  }
  save(change: Parameters<SimulatedFleetStore['save']>[0]): Promise<void> {
    return this.isDead ? new Promise(() => undefined) : this.store.save(change);
  }
  replace(...fleet: Parameters<SimulatedFleetStore['replace']>): Promise<void> {
    return this.isDead ? new Promise(() => undefined) : this.store.replace(...fleet);
  }
}

/** A simulated fleet in memory whose time only `advance` moves. */
export async function makeSimulatedFleet(scenario = 'classroom', definition?: unknown): Promise<SimulatedFleetForTests> {
  const store = new MemoryFleetStore();
  let connection = new Connection(store);
  const open = (): Promise<Driver> => openSimulatedDriver({ store: connection, scenario, seed: 1, definition, wallClock: () => testStart });
  const labOf = (driver: Driver): DriverLab => {
    if (!driver.lab) throw new Error('A simulated fleet has a laboratory.');
    return driver.lab;
  };
  const driver = await open();
  const fleet: SimulatedFleetForTests = {
    store,
    driver,
    lab: labOf(driver),
    advance: async (milliseconds) => {
      await fleet.lab.setClock({ advanceMs: milliseconds });
    },
    restart: async () => {
      connection.isDead = true;
      connection = new Connection(store);
      fleet.driver = await open();
      fleet.lab = labOf(fleet.driver);
      return fleet.driver;
    },
  };
  return fleet;
}
