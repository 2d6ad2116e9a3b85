import type { Driver } from '../driver';
import { readScenarioFile } from './read-scenario-file';
import { freshFleet, type LoadedFleet, loadFleet, type ScenarioChoice, toSavedFleet, toSavedGuests } from './saved-fleet';
import { SimulatedDriver } from './simulated-driver';
import type { SimulatedFleetStore } from './simulated-fleet-store';
import { SimulationHost } from './simulation-host';

export interface SimulatedDriverOptions {
  readonly store: SimulatedFleetStore;
  /** Name of the scenario to begin with, or path of a .yaml file; not read when the store has a fleet already. */
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
  const host = saved ? reopen(options, saved) : await begin(options);
  await host.saved(); // the new epoch must be known before a cursor of it is given away
  return new SimulatedDriver(host);
}

const reopen = ({ store, wallClock }: SimulatedDriverOptions, { fleet, record }: LoadedFleet): SimulationHost =>
  new SimulationHost(store, wallClock, fleet, { ...record, epoch: record.epoch + 1 });

async function begin({ store, wallClock, scenario, seed, definition }: SimulatedDriverOptions): Promise<SimulationHost> {
  const own = /\.ya?ml$/.test(scenario) ? await readScenarioFile(scenario) : null;
  const choice = { name: own?.name ?? scenario, seed, definition: own ?? definition };
  const { fleet, record } = freshFleet(choice, wallClock(), 1);
  await store.replace(toSavedFleet(fleet, record), toSavedGuests(fleet));
  return new SimulationHost(store, wallClock, fleet, record);
}
