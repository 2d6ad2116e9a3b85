import type { Driver, DriverLab } from '@/lib/drivers/driver';
import { MemoryFleetStore } from '@/lib/drivers/simulated/memory-fleet-store';
import { openSimulatedDriver } from '@/lib/drivers/simulated/open-simulated-driver';

/** A Thursday at noon, when fleets are busy. */
export const testStart = Date.UTC(2026, 10, 19, 12);

export interface SimulatedFleetForTests {
  readonly store: MemoryFleetStore;
  driver: Driver;
  lab: DriverLab;
  advance(milliseconds: number): Promise<void>;
  /** Forgets the driver without closing it and opens another on what was saved. */
  restart(): Promise<Driver>;
}

/** A simulated fleet in memory whose time only `advance` moves. */
export async function makeSimulatedFleet(scenario = 'classroom', definition?: unknown): Promise<SimulatedFleetForTests> {
  const store = new MemoryFleetStore();
  const open = async (): Promise<Driver> => openSimulatedDriver({ store, scenario, seed: 1, definition, wallClock: () => testStart });
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
      fleet.driver = await open();
      fleet.lab = labOf(fleet.driver);
      return fleet.driver;
    },
  };
  return fleet;
}
