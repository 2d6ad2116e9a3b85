import type { Change, ObjectKind } from '@/lib/domain/model/journal';
import type { Database } from './database';
import { objectTables, tableNames } from './object-tables';
import type { LoadedPool } from './store';

/** Rows a query, so that the text of 45,000 guests is never in memory at once. */
const pageSize = 5_000;

/** What others refer to comes before what refers to it. */
const loadOrder: readonly ObjectKind[] = ['cluster', 'network', 'storage-pool', 'host', 'rule', 'guest', 'task', 'plan'];

/** What has ended stays in the database. */
const onlyOpen: Partial<Record<ObjectKind, string>> = { task: 'AND ended_at IS NULL', plan: 'AND NOT closed' };

/** Everything the inventory holds, and where the pool stands. An empty database answers an empty pool at revision 0. */
export async function loadPool(database: Database): Promise<LoadedPool> {
  const state = await database.prisma.poolState.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
  const changes: Change[] = [];
  for (const kind of loadOrder) for await (const page of pagesOf(database, kind)) changes.push(...page);
  return { revision: Number(state.revision), nextGuestNumber: state.nextGuestNumber, scenario: state.scenario, changes };
}

async function* pagesOf({ pool }: Database, kind: ObjectKind): AsyncGenerator<Change[]> {
  const text = `SELECT id, value FROM ${objectTables[kind].name} WHERE id > $1 ${onlyOpen[kind] ?? ''} ORDER BY id LIMIT ${pageSize}`;
  for (let after = ''; ; ) {
    const { rows } = await pool.query<{ id: string; value: Change['after'] & object }>({ text, values: [after] });
    yield rows.map(({ id, value }) => toBirth(kind, id, value));
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** The value is what a commit wrote into the table of this kind. */
const toBirth = (kind: ObjectKind, id: string, value: Change['after'] & object): Change =>
  ({ kind, id, revision: value.revision, before: null, after: value }) as Change;

/** Empties the pool and its history in one transaction; revision and guest numbers go on, so none is ever used twice. */
export async function clearPool({ prisma }: Database, scenario: string): Promise<void> {
  await prisma.$transaction([
    prisma.poolState.upsert({ where: { id: 1 }, create: { id: 1, scenario }, update: { scenario } }),
    // The names are our own constants.
    prisma.$executeRawUnsafe(
      `TRUNCATE ${[...tableNames, 'journal', 'pool_snapshots', 'balance_rounds', 'decisions', 'events', 'idempotency_keys'].join(', ')}`,
    ),
  ]);
}
