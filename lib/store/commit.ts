import { setTimeout } from 'node:timers/promises';
import { codeOf } from '@/lib/postgres/connection';
import { type CommitPart, toCommitParts } from './commit-parts';
import type { Database } from './database';
import { type Commit, StaleCommitError } from './store';

/**
 * Writes a commit as one statement, which is one transaction and one round trip whatever its size. It first moves the pool's revision on;
 * every other clause joins that row, so when another process was quicker nothing at all is written. When the connection breaks before the
 * answer is there, the journal is asked whether it was written: whoever called must not go on from a revision that is already taken.
 */
export async function commitTo({ pool }: Database, commit: Commit): Promise<void> {
  const parts = toCommitParts(commit);
  const values = [commit.fromRevision, commit.toRevision, commit.nextGuestNumber, ...parts.flatMap((part) => part.parameters)];
  try {
    const { rows } = await pool.query<{ written: boolean }>({ ...statementOf(parts), values });
    if (!rows[0]?.written) throw new StaleCommitError(`the pool is no longer at revision ${commit.fromRevision}`);
  } catch (error) {
    if (isAnswer(error) || !(await wasWritten(pool, commit))) throw error;
  }
}

/** Did the server itself say no? Its errors have a SQLSTATE; those of class 57P tell that it stops, maybe after it has committed. */
function isAnswer(error: unknown): boolean {
  if (error instanceof StaleCommitError) return true;
  const code = codeOf(error);
  return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('57P') && !code.startsWith('08');
}

const askEveryMs = 500;
/** A server that was killed replays its log before it answers. */
const mostAsks = 40;

/** Is a commit's last journal row there? Waits for a server that is starting again; rejects when it does not come back. */
async function wasWritten(pool: Database['pool'], { journal }: Commit): Promise<boolean> {
  const last = journal.at(-1);
  if (!last) return false;
  for (let ask = 1; ; ask++) {
    try {
      // A statement whose connection broke may still be running: it holds this row until it has ended.
      await pool.query('SELECT FROM pool_state WHERE id = 1 FOR UPDATE');
      const text = 'SELECT FROM journal WHERE revision = $1 AND object_id = $2';
      return (await pool.query({ text, values: [last.revision, last.objectId] })).rowCount === 1;
    } catch (error) {
      if (ask === mostAsks || isAnswer(error)) throw error;
      await setTimeout(askEveryMs);
    }
  }
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
  let parameter = 4;
  const clauses = parts.map(({ name, toSql, parameters }) => {
    const clause = `write_${name} AS (${toSql(parameter)})`;
    parameter += parameters.length;
    return clause;
  });
  return `WITH ${[state, ...clauses].join(',\n')} SELECT EXISTS (SELECT FROM state) AS written`;
}
