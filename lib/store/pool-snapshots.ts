import { createGunzip, createGzip } from 'node:zlib';
import type { ObjectKind } from '@/lib/domain/model/journal';
import type { Database } from './database';

/**
 * One object of a kept picture. On disk a line is `kind TAB id TAB revision TAB JSON`, all lines gzipped: kind, id and revision stand before
 * the JSON so that an object which has not changed since need not be read at all.
 */
export interface SnapshotLine {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly revision: number;
  readonly json: string;
}

export interface KeptSnapshot {
  readonly revision: number;
  readonly atMs: number;
}

export async function listSnapshots({ pool }: Database): Promise<KeptSnapshot[]> {
  const { rows } = await pool.query<{ revision: string; at: Date }>('SELECT revision, at FROM pool_snapshots ORDER BY revision');
  return rows.map(({ revision, at }) => ({ revision: Number(revision), atMs: at.getTime() }));
}

/** Writes a picture, or writes it again. It is packed as it comes, so that its whole text is never in memory. */
export async function keepSnapshot(
  { pool }: Database,
  { revision, atMs }: KeptSnapshot,
  lines: AsyncIterable<readonly SnapshotLine[]>,
): Promise<void> {
  const { packed, objects } = await pack(lines);
  const text = `
    INSERT INTO pool_snapshots (revision, at, objects, picture) VALUES ($1, $2, $3, $4)
    ON CONFLICT (revision) DO UPDATE SET at = excluded.at, objects = excluded.objects, picture = excluded.picture`;
  await pool.query({ text, values: [revision, new Date(atMs), objects, packed] });
}

async function pack(lines: AsyncIterable<readonly SnapshotLine[]>): Promise<{ packed: Buffer; objects: number }> {
  const gzip = createGzip({ level: 3 });
  const parts: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    gzip.on('data', (part: Buffer) => parts.push(part));
    gzip.on('end', resolve);
    gzip.on('error', reject);
  });
  let objects = 0;
  for await (const some of lines) {
    objects += some.length;
    const text = some.map(({ kind, id, revision, json }) => `${kind}\t${id}\t${revision}\t${json}\n`).join('');
    if (!gzip.write(text)) await new Promise((resolve) => gzip.once('drain', resolve));
  }
  gzip.end();
  await ended;
  return { packed: Buffer.concat(parts), objects };
}

export async function* loadSnapshot({ pool }: Database, revision: number): AsyncGenerator<SnapshotLine[]> {
  const { rows } = await pool.query<{ picture: Buffer }>({
    text: 'SELECT picture FROM pool_snapshots WHERE revision = $1',
    values: [revision],
  });
  const [row] = rows;
  if (!row) return;
  const gunzip = createGunzip();
  gunzip.end(row.picture);
  gunzip.setEncoding('utf8');
  let rest = '';
  for await (const part of gunzip as AsyncIterable<string>) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map(parseLine);
  }
}

/** Only JSON may hold a tab, and there it is escaped. The kind is what was written. */
function parseLine(line: string): SnapshotLine {
  const [kind = '', id = '', revision = '', json = ''] = line.split('\t');
  return { kind: kind as ObjectKind, id, revision: Number(revision), json };
}

/** Both in one statement, so that there is never a journal with a gap before its oldest picture. */
export async function pruneSnapshots({ pool }: Database, beforeMs: number): Promise<void> {
  const text = `
    WITH oldest AS (SELECT max(revision) AS revision FROM pool_snapshots WHERE at < $1),
      rows AS (DELETE FROM journal USING oldest WHERE journal.revision <= oldest.revision)
    DELETE FROM pool_snapshots USING oldest WHERE pool_snapshots.revision < oldest.revision`;
  await pool.query({ text, values: [new Date(beforeMs)] });
}
