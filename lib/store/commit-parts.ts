import type { Change, ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import { type Column, columnsOf, objectTables } from './object-tables';
import { toStorableJson } from './postgres-text';
import type { Commit } from './store';

/** Rows a parameter: keeps each far below what a JSON value can hold (1 GB), also when a whole fleet is imported. */
const rowsPerPart = 5_000;

/** One table's share of a commit: a clause of the one statement, `$?` standing for its parameter. */
export interface CommitPart {
  /** Unique within the commit. */
  readonly name: string;
  readonly sql: string;
  readonly parameter: string | readonly string[];
}

/** What a commit writes, table by table; tables it does not touch are left out. */
export function toCommitParts(commit: Commit): CommitPart[] {
  return [...objectParts(commit.changes), ...logParts(commit)];
}

const journalColumns: readonly Column<Commit['journal'][number]>[] = [
  { name: 'revision', type: 'bigint', of: (entry) => entry.revision },
  { name: 'at', type: 'timestamptz', of: (entry) => entry.at },
  { name: 'actor', type: 'text', of: (entry) => entry.actor },
  { name: 'cause_kind', type: 'text', of: (entry) => entry.cause.kind },
  { name: 'cause_id', type: 'text', of: (entry) => entry.cause.id },
  { name: 'object_kind', type: 'text', of: (entry) => entry.objectKind },
  { name: 'object_id', type: 'text', of: (entry) => entry.objectId },
  { name: 'previous_revision', type: 'bigint', of: (entry) => entry.previousRevision },
  { name: 'fields', type: 'jsonb', of: (entry) => entry.fields },
];

const decisionColumns: readonly Column<Commit['decisions'][number]>[] = [
  { name: 'id', type: 'text', of: (decision) => decision.id },
  { name: 'revision', type: 'bigint', of: (decision) => decision.stateRevision },
  { name: 'at', type: 'timestamptz', of: (decision) => decision.at },
  { name: 'kind', type: 'text', of: (decision) => decision.kind },
  { name: 'guest_id', type: 'text', of: (decision) => decision.guestId },
  { name: 'host_id', type: 'text', of: (decision) => decision.chosen },
  { name: 'value', type: 'json', of: (decision) => decision },
];

const eventColumns: readonly Column<Commit['events'][number]>[] = [
  { name: 'id', type: 'text', of: (event) => event.id },
  { name: 'revision', type: 'bigint', of: (event) => event.revision },
  { name: 'at', type: 'timestamptz', of: (event) => event.at },
  { name: 'severity', type: 'text', of: (event) => event.severity },
  { name: 'code', type: 'text', of: (event) => event.code },
  { name: 'object_ids', type: 'text[]', of: (event) => event.objects.map((object) => object.id) },
  { name: 'value', type: 'jsonb', of: (event) => event },
];

const keyColumns: readonly Column<Commit['idempotencyKeys'][number]>[] = [
  { name: 'key', type: 'text', of: (record) => record.key },
  { name: 'request_hash', type: 'text', of: (record) => record.requestHash },
  { name: 'status', type: 'int', of: (record) => record.status },
  { name: 'answer', type: 'json', of: (record) => record.answer },
];

function logParts(commit: Commit): CommitPart[] {
  return [
    ...insertPart('journal', journalColumns, commit.journal),
    ...insertPart('decisions', decisionColumns, commit.decisions),
    ...insertPart('events', eventColumns, commit.events),
    // The first answer to a key is the one to repeat; a second must not fail the commit of everybody else.
    ...insertPart('idempotency_keys', keyColumns, commit.idempotencyKeys, 'ON CONFLICT DO NOTHING'),
  ];
}

function objectParts(changes: readonly Change[]): CommitPart[] {
  const last = new Map<ObjectKind, Map<string, Change>>();
  for (const change of changes) {
    const ofKind = last.get(change.kind);
    if (ofKind) ofKind.set(change.id, change);
    else last.set(change.kind, new Map([[change.id, change]]));
  }
  return [...last].flatMap(([kind, byId]) => [...upsertPart(kind, [...byId.values()]), ...deletePart(kind, [...byId.values()])]);
}

function upsertPart<K extends ObjectKind>(kind: K, changes: readonly Change[]): CommitPart[] {
  // The caller groups by kind, so every value is of it.
  const objects = changes.flatMap((change) => (change.after ? [change.after as ObjectKinds[K]] : []));
  const columns = columnsOf(kind);
  const updates = columns.filter(({ name }) => name !== 'id').map(({ name }) => `${name} = excluded.${name}`);
  return insertPart(objectTables[kind].name, columns, objects, `ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`);
}

function deletePart(kind: ObjectKind, changes: readonly Change[]): CommitPart[] {
  const ids = changes.flatMap((change) => (change.after ? [] : [change.id]));
  if (ids.length === 0) return [];
  const { name } = objectTables[kind];
  return [{ name: `no_${name}`, sql: `DELETE FROM ${name} USING state WHERE ${name}.id = ANY($?::text[])`, parameter: ids }];
}

function insertPart<Row>(table: string, columns: readonly Column<Row>[], rows: readonly Row[], onConflict = ''): CommitPart[] {
  const names = columns.map(({ name }) => name).join(', ');
  const types = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  const sql = `INSERT INTO ${table} (${names}) SELECT new.* FROM json_to_recordset($?::json) AS new(${types}), state ${onConflict}`;
  const parts: CommitPart[] = [];
  for (let begin = 0; begin < rows.length; begin += rowsPerPart) {
    const records = rows.slice(begin, begin + rowsPerPart).map((row) => toRecord(columns, row));
    parts.push({ name: `${table}_${parts.length + 1}`, sql, parameter: toStorableJson(records) });
  }
  return parts;
}

const toRecord = <Row>(columns: readonly Column<Row>[], row: Row) => {
  const record: Record<string, unknown> = {};
  for (const { name, of } of columns) record[name] = of(row);
  return record;
};
