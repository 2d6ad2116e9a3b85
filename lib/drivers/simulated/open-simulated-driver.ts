import type { Driver } from '../driver';
import { freshFleet, loadFleet, type ScenarioChoice, toSavedFleet, toSavedGuests } from './saved-fleet';
import { SimulatedDriver } from './simulated-driver';
import type { SimulatedFleetStore } from './simulated-fleet-store';
import { SimulationHost } from './simulation-host';

export interface SimulatedDriverOptions {
  readonly store: SimulatedFleetStore;
  /** Name of the scenario to begin with; not read when the store has a fleet already. */
  readonly scenario: string;
  readonly seed: number;
  /** A scenario of one's own, as parseScenario() answers it; left out for the built-in one of that name. */
  readonly definition?: ScenarioChoice['definition'];
  /** Milliseconds since the epoch. Tests give one that stands still and step the laboratory's clock. */
  readonly wallClock: () => number;
}

/**
 * Opens the fleet of a store, or builds the scenario's when there is none. A fleet whose clock follows the wall has run on
 * meanwhile; any other goes on from the time it was left at. Time runs between connect() and disconnect().
 */
export async function openSimulatedDriver(options: SimulatedDriverOptions): Promise<Driver> {
  const saved = await loadFleet(options.store);
  if (saved) {
    const record = { ...saved.record, epoch: saved.record.epoch + 1 };
    return new SimulatedDriver(new SimulationHost(options.store, options.wallClock, saved.fleet, record));
  }
  const choice = { name: options.scenario, seed: options.seed, definition: options.definition };
  const { fleet, record } = freshFleet(choice, options.wallClock(), 1);
  await options.store.replace(toSavedFleet(fleet, record), toSavedGuests(fleet));
  return new SimulatedDriver(new SimulationHost(options.store, options.wallClock, fleet, record));
}
