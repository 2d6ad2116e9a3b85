import type { Change, ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import { type Column, columnsOf, type DocumentColumn, objectTables } from './object-tables';
import { packDecision } from './packed-decision';
import { toArrayText, toStorableJson } from './postgres-text';
import type { Commit } from './store';

/** Rows a part: keeps each parameter far below what a value can hold (1 GB), also when a whole fleet is imported. */
const rowsPerPart = 5_000;

/** One table's share of a commit: a clause of the one statement, with its parameters. */
export interface CommitPart {
  /** Unique within the commit; parts of the same name have the same text. */
  readonly name: string;
  /** The clause when its parameters are numbered from `first` on. */
  readonly toSql: (first: number) => string;
  readonly parameters: readonly unknown[];
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
  { name: 'value', type: 'json', of: packDecision },
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
  return [
    {
      name: `no_${name}`,
      toSql: (first) => `DELETE FROM ${name} USING state WHERE ${name}.id = ANY($${first}::text[])`,
      parameters: [ids],
    },
  ];
}

function insertPart<Row>(table: string, columns: readonly Column<Row>[], rows: readonly Row[], onConflict = ''): CommitPart[] {
  const toSql = (first: number) => insertSql(table, columns, onConflict, first);
  const parts: CommitPart[] = [];
  for (let begin = 0; begin < rows.length; begin += rowsPerPart) {
    const some = rows.slice(begin, begin + rowsPerPart);
    parts.push({ name: `${table}_${parts.length + 1}`, toSql, parameters: columns.map((column) => toParameter(column, some)) });
  }
  return parts;
}

/** A parameter a column, put side by side again into rows. */
function insertSql<Row>(table: string, columns: readonly Column<Row>[], onConflict: string, first: number): string {
  const names = columns.map(({ name }) => name).join(', ');
  const sources = columns.map((column, index) => unpackSql(column, `$${first + index}`)).join(', ');
  const values = columns.map(({ name, type }) => `new.${name}::${type}`).join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${values} FROM ROWS FROM (${sources}) AS new(${names}), state ${onConflict}`;
}

/** Arrays within an array are read by the cast that follows. */
const unpackSql = <Row>(column: Column<Row>, parameter: string): string =>
  isDocument(column) ? `string_to_table(${parameter}, chr(10))` : `unnest(${parameter}::${column.type.replace('[]', '')}[])`;

/**
 * Documents travel as lines of one text: as fields of a larger JSON value they would be read twice, as elements of an array every quote
 * in them would have to be escaped.
 */
const toParameter = <Row>(column: Column<Row>, rows: readonly Row[]): string =>
  isDocument(column) ? rows.map((row) => toStorableJson(column.of(row))).join('\n') : toArrayText(rows.map(column.of));

const isDocument = <Row>(column: Column<Row>): column is DocumentColumn<Row> => column.type === 'json' || column.type === 'jsonb';
