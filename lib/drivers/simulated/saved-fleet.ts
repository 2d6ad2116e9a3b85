import type { FleetRecord } from './fleet-record';
import { parseScenario } from './parse-scenario';
import { buildFleet } from './scenario/build-fleet';
import { checkedScenario } from './scenario/checked-scenario';
import type { ScenarioDefinition } from './scenario/scenario-definition';
import { builtInScenarios } from './scenarios/built-in';
import { SimulatedFleet } from './simulated-fleet';
import type { SavedFleet, SavedGuest, SimulatedFleetStore } from './simulated-fleet-store';
import type { SimulatedGuest } from './simulated-guest';

/** Which fleet to build: a built-in one by name, or a definition of one's own under that name. */
export interface ScenarioChoice {
  readonly name: string;
  readonly seed: number;
  readonly definition?: unknown;
}

/** A fleet in memory, and the record it was made from. */
export interface LoadedFleet {
  readonly fleet: SimulatedFleet;
  readonly record: FleetRecord;
}

/** The definition behind a choice. Throws an Error with a sentence when there is none of that name. */
export function findDefinition(choice: ScenarioChoice): ScenarioDefinition {
  if (choice.definition !== undefined) return checkedScenario.parse(choice.definition);
  const text = builtInScenarios[choice.name];
  if (text === undefined) throw new Error(`There is no scenario ${choice.name}; there are ${Object.keys(builtInScenarios).join(', ')}.`);
  const parsed = parseScenario(text);
  if (!parsed.definition) throw new Error(`The scenario ${choice.name} is broken: ${JSON.stringify(parsed.errors[0])}`);
  return parsed.definition;
}

/** A fresh fleet at `now`, running at the wall clock's pace. */
export function freshFleet(choice: ScenarioChoice, now: number, epoch: number): LoadedFleet {
  const definition = findDefinition(choice);
  const built = buildFleet(definition, choice.seed, now);
  const record: FleetRecord = {
    infrastructure: built.infrastructure,
    traces: definition.demand,
    clock: { nowMs: now, speed: 1, paused: false, followsWall: true },
    faults: [],
    hostConditions: {},
    beganAt: now - 120 * 86_400_000,
    epoch,
    faultCount: 0,
    drawCount: 0,
  };
  return { fleet: new SimulatedFleet(choice.name, choice.seed, record, built.guests), record };
}

/** The fleet as it was saved; null when none was. The store holds what this module wrote, so its shape is known. */
export async function loadFleet(store: SimulatedFleetStore): Promise<LoadedFleet | null> {
  const saved = await store.load();
  if (!saved) return null;
  const record = saved.value as FleetRecord;
  return { fleet: new SimulatedFleet(saved.scenario, saved.seed, record, saved.guests as SimulatedGuest[]), record };
}

export const toSavedFleet = (fleet: SimulatedFleet, record: FleetRecord): SavedFleet => ({
  scenario: fleet.scenario,
  seed: fleet.seed,
  value: record,
});

export const toSavedGuests = (fleet: SimulatedFleet): SavedGuest[] =>
  [...fleet.guests.values()].map((guest) => ({ id: guest.id, value: guest }));
