import { z } from 'zod';

/**
 * A backup is one gzip file of lines. The first is the manifest; then come the rows of its tables, in its order, each as one
 * JSON object made by PostgreSQL; the last is `{"sha256": …}` over everything before it.
 */
export const manifestSchema = z.object({
  format: z.literal('onepool-backup'),
  formatVersion: z.number().int(),
  createdAt: z.string(),
  postgres: z.string(),
  /** The schema of the rows: every migration that was applied. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  /** Counters that go on where they stood; null for one that was never asked. */
  sequences: z.array(z.object({ table: z.string(), column: z.string(), lastValue: z.string().nullable() })),
});

export type Manifest = z.output<typeof manifestSchema>;

export const formatVersion = 1;

export const trailerSchema = z.object({ sha256: z.string() });
