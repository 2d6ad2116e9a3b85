import { toStorableJson } from './postgres-text';
import type { PrismaStore } from './prisma-store';

interface Fleet {
  readonly scenario: string;
  readonly seed: number;
  readonly value: unknown;
}

interface SavedGuest {
  readonly id: string;
  readonly value: unknown;
}

/** Keeps what simulated hypervisors have, apart from what the manager knows of them. Each call is one statement, so one transaction. */
export interface SimulatedFleetStore {
  load(): Promise<(Fleet & { guests: unknown[] }) | null>;
  save(change: { fleet?: Fleet; guests: readonly SavedGuest[]; removedGuestIds: readonly string[] }): Promise<void>;
  replace(fleet: Fleet, guests: readonly SavedGuest[]): Promise<void>;
}

const putFleet = `
  put_fleet AS (
    INSERT INTO simulated_fleet (id, scenario, seed, value)
    SELECT 1, new.* FROM json_to_recordset($1::json) AS new(scenario text, seed int, value json)
    ON CONFLICT (id) DO UPDATE SET scenario = excluded.scenario, seed = excluded.seed, value = excluded.value
  )`;
const putGuests = `
  put_guests AS (
    INSERT INTO simulated_guests (id, value)
    SELECT new.* FROM json_to_recordset($2::json) AS new(id text, value json)
    ON CONFLICT (id) DO UPDATE SET value = excluded.value
  )`;

const save = {
  name: 'save-simulated-fleet',
  text: `WITH ${putFleet}, ${putGuests} DELETE FROM simulated_guests WHERE id = ANY($3::text[])`,
};
const replace = {
  name: 'replace-simulated-fleet',
  text: `WITH ${putFleet}, ${putGuests}
    DELETE FROM simulated_guests WHERE id NOT IN (SELECT kept.id FROM json_to_recordset($2::json) AS kept(id text))`,
};

export function openSimulatedFleetStore({ database: { pool, prisma } }: Pick<PrismaStore, 'database'>): SimulatedFleetStore {
  return {
    load: async () => {
      const fleet = await prisma.simulatedFleet.findUnique({ where: { id: 1 }, select: { scenario: true, seed: true, value: true } });
      if (!fleet) return null;
      const { rows } = await pool.query<{ value: unknown }>('SELECT value FROM simulated_guests ORDER BY id');
      return { ...fleet, guests: rows.map((row) => row.value) };
    },
    save: async ({ fleet, guests, removedGuestIds }) => {
      await pool.query({ ...save, values: [toStorableJson(fleet ? [fleet] : []), toStorableJson(guests), removedGuestIds] });
    },
    replace: async (fleet, guests) => {
      await pool.query({ ...replace, values: [toStorableJson([fleet]), toStorableJson(guests)] });
    },
  };
}
