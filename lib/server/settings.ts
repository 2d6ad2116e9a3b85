import path from 'node:path';
import { z } from 'zod';

const scenario = z
  .string()
  .regex(/^[a-z0-9-]+$|\.ya?ml$/, 'must be classroom, campus, enterprise, limits, empty, or the path of a .yaml file');

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  ONEPOOL_DATA_DIR: z.string().min(1).default('.onepool'),
  ONEPOOL_POSTGRES_BIN: z.string().min(1).optional(),
  ONEPOOL_SCENARIO: scenario.default('campus'),
  ONEPOOL_SEED: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
  ONEPOOL_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Settings {
  readonly port: number;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Folder of the PostgreSQL programs to run the private server with, instead of the bundled ones. */
  readonly postgresBin: string | null;
  readonly scenario: string;
  readonly seed: number;
  readonly logLevel: string;
}

/** Reads the settings; throws an Error whose message is one sentence a setting that is wrong, fit to print and stop. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `The setting ${String(issue.path[0])} is wrong: ${issue.message}.`).join('\n'));
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    databaseUrl: value.DATABASE_URL ?? null,
    dataDir: path.resolve(value.ONEPOOL_DATA_DIR),
    postgresBin: value.ONEPOOL_POSTGRES_BIN ?? null,
    scenario: value.ONEPOOL_SCENARIO,
    seed: value.ONEPOOL_SEED,
    logLevel: value.ONEPOOL_LOG_LEVEL,
  };
}
