import { type CommitPart, toCommitParts } from './commit-parts';
import type { Database } from './database';
import { type Commit, StaleCommitError } from './store';

/**
 * Writes a commit as one statement, which is one transaction and one round trip whatever its size. It first moves the pool's revision on;
 * every other clause joins that row, so when another process was quicker nothing at all is written.
 */
export async function commitTo({ pool }: Database, commit: Commit): Promise<void> {
  const parts = toCommitParts(commit);
  const values = [commit.fromRevision, commit.toRevision, commit.nextGuestNumber, ...parts.map((part) => part.parameter)];
  const { rows } = await pool.query<{ written: boolean }>({ ...statementOf(parts), values });
  if (!rows[0]?.written) throw new StaleCommitError(`the pool is no longer at revision ${commit.fromRevision}`);
}

interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** Commits touch few combinations of tables; each becomes a statement that PostgreSQL prepares once a connection. Imports are one-offs. */
const mostPrepared = 200;
const statements = new Map<string, Statement>();

function statementOf(parts: readonly CommitPart[]): Statement {
  const key = parts.map((part) => part.name).join();
  const known = statements.get(key);
  if (known) return known;
  if (statements.size >= mostPrepared) return { text: toText(parts) };
  const statement = { name: `commit-${statements.size + 1}`, text: toText(parts) };
  statements.set(key, statement);
  return statement;
}

function toText(parts: readonly CommitPart[]): string {
  const state = `state AS (
    UPDATE pool_state SET revision = $2::bigint, next_guest_number = $3::int WHERE id = 1 AND revision = $1::bigint RETURNING id
  )`;
  const clauses = parts.map((part, index) => `write_${part.name} AS (${part.sql.replace('$?', `$${index + 4}`)})`);
  return `WITH ${[state, ...clauses].join(',\n')} SELECT EXISTS (SELECT FROM state) AS written`;
}
