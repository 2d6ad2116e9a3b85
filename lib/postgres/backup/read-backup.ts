import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { PostgresError } from '../postgres-error';
import { formatVersion, type Manifest, manifestSchema, trailerSchema } from './backup-format';

/** What a backup says, in order: its manifest, then every row with its table. */
export interface BackupReader {
  manifest(manifest: Manifest): Promise<void>;
  row(table: string, json: string): Promise<void>;
  /** After the last row of each table, also of an empty one. */
  endOfTable(table: string): Promise<void>;
}

/**
 * Reads a backup through. Throws PostgresError for a file that is no backup, made by a newer Onepool, cut short or altered; its
 * checksum can only be known at the end, so a reader must be able to undo what it did until this answers.
 */
export async function readBackup(file: string, reader: BackupReader): Promise<void> {
  const hash = createHash('sha256');
  const source = linesOf(file);
  const next = async () => {
    const line = await source.next();
    if (line.done) throw new PostgresError(`${file} is cut short.`);
    return line.value;
  };
  try {
    const first = await next();
    const manifest = parseManifest(file, first);
    hash.update(`${first}\n`);
    await reader.manifest(manifest);
    for (const { name, rows } of manifest.tables) {
      for (let row = 0; row < rows; row++) {
        const line = await next();
        hash.update(`${line}\n`);
        await reader.row(name, line);
      }
      await reader.endOfTable(name);
    }
    const trailer = trailerSchema.safeParse(parseJson(await next()));
    if (trailer.data?.sha256 !== hash.digest('hex')) throw new PostgresError(`${file} was altered: its checksum does not fit.`);
  } finally {
    await source.return(undefined);
  }
}

function parseManifest(file: string, line: string): Manifest {
  const parsed = manifestSchema.safeParse(parseJson(line));
  if (!parsed.success) throw new PostgresError(`${file} is not a backup of Onepool.`);
  if (parsed.data.formatVersion > formatVersion)
    throw new PostgresError(`${file} was made by a newer Onepool. Restore it with that version.`);
  return parsed.data;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const compressed = createReadStream(file);
  const text = createGunzip().setEncoding('utf8');
  compressed.on('error', (error) => text.destroy(error));
  compressed.pipe(text);
  try {
    let rest = '';
    for await (const chunk of text) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (error) {
    throw new PostgresError(`${file} cannot be read as a backup: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    compressed.destroy();
    text.destroy();
  }
}
