import { withClient } from '@/lib/postgres/connection';
import { startPostgres } from '@/lib/postgres/start-postgres';

/** What the manager believes against what the simulated hypervisors really have, read from the stopped server's own tables. */
export async function checkReality(dataDir: string): Promise<string[]> {
  const postgres = await startPostgres({ dataDir });
  try {
    return await withClient(postgres.connection, async (client) => {
      const { rows } = await client.query<{ id: string; believed: string | null; real: string | null }>(
        `SELECT coalesce(g.id, s.id) AS id, g.host_id AS believed, s.value->>'hostId' AS real
         FROM guests g FULL JOIN simulated_guests s ON s.id = g.id
         WHERE g.id IS NULL OR s.id IS NULL OR g.host_id IS DISTINCT FROM s.value->>'hostId'`,
      );
      return rows.map((row) => `${row.id}: the pool has it on ${row.believed ?? 'no host'}, really it is on ${row.real ?? 'no host'}`);
    });
  } finally {
    await postgres.stop();
  }
}
