import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Connection } from '@/lib/postgres/connection';
import { readMigrations } from '@/lib/postgres/migrate';
import { makeEngineAdapter } from './engine-adapter';

/**
 * The SQL that leads from what the migrations make to what the schema asks; '' when they agree. Prisma's own engine as
 * WebAssembly compares them, in a shadow database beside the given one: no engine is downloaded.
 */
export async function diffMigrations(options: {
  readonly schemaFile: string;
  readonly migrationsFolder: string;
  readonly connectionTo: (database: string) => Connection;
  readonly database: string;
}): Promise<string> {
  await load();
  const schema = { path: options.schemaFile, content: readFileSync(options.schemaFile, 'utf8') };
  const adapter = makeEngineAdapter(options.connectionTo, options.database);
  const running = await engine.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, adapter);
  try {
    const difference = await running.diff({
      from: { tag: 'migrations', ...listMigrations(options.migrationsFolder) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return difference.exitCode === 0 ? '' : (difference.stdout ?? '');
  } catch (error) {
    throw withCause(error, adapter);
  } finally {
    running.free();
  }
}

function listMigrations(folder: string) {
  const lockFile = 'migration_lock.toml';
  return {
    baseDir: folder,
    lockfile: { path: lockFile, content: readFileSync(path.join(folder, lockFile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

async function load(): Promise<void> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error('The schema engine failed:', message) },
  });
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(readFileSync(path.join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': { ...engine },
  });
  engine.__wbg_set_wasm(instance.exports);
  // wasm-bindgen's entry point: set up by every module it makes.
  (instance.exports.__wbindgen_start as () => void)();
}

/** The engine hands errors of the adapter on as a number. */
function withCause(error: unknown, adapter: ReturnType<typeof makeEngineAdapter>): Error {
  const message = error instanceof Error ? error.message : String(error);
  const number = /error id#(\d+)/.exec(message)?.[1];
  return new Error(message, { cause: number === undefined ? error : adapter.errorRegistry.consumeError(Number(number))?.error });
}
