import { Prisma } from '@/generated/prisma/client';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { Database } from './database';
import { toHistoryPage, toPosition } from './history-cursor';
import { toContainsPattern, toStorableText } from './postgres-text';
import type { EventFilter, HistoryPage } from './store';

interface Row {
  readonly sequence: bigint;
  readonly value: PoolEvent;
}

/** Newest first. */
export async function listEvents(
  { prisma }: Database,
  filter: EventFilter,
  limit: number,
  cursor: string | null,
): Promise<HistoryPage<PoolEvent> & { total: number }> {
  const conditions = toConditions(filter);
  const before = toPosition(cursor);
  const where = (more: readonly Prisma.Sql[]) => Prisma.join([Prisma.sql`true`, ...conditions, ...more], ' AND ');
  const paged = before === null ? [] : [Prisma.sql`sequence < ${before}`];
  const [rows, counted] = await Promise.all([
    prisma.$queryRaw<Row[]>`SELECT sequence, value FROM events WHERE ${where(paged)} ORDER BY sequence DESC LIMIT ${limit + 1}`,
    prisma.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS total FROM events WHERE ${where([])}`,
  ]);
  return {
    ...toHistoryPage(
      rows,
      limit,
      (row) => row.sequence,
      (row) => row.value,
    ),
    total: counted[0].total,
  };
}

export async function findEvent({ prisma }: Database, id: string): Promise<PoolEvent | null> {
  const row = await prisma.poolEvent.findUnique({ where: { id: toStorableText(id) }, select: { value: true } });
  // The value is what a commit wrote: a PoolEvent.
  return row && (row.value as unknown as PoolEvent);
}

function toConditions({ severities, codes, objectId, text, from, to, beforeRevision }: EventFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (severities) conditions.push(Prisma.sql`severity = ANY(${[...severities]})`);
  if (codes) conditions.push(Prisma.sql`code = ANY(${[...codes]})`);
  if (objectId !== undefined) conditions.push(Prisma.sql`object_ids @> ${[toStorableText(objectId)]}`);
  if (from !== undefined) conditions.push(Prisma.sql`at >= ${toTime(from)}`);
  if (to !== undefined) conditions.push(Prisma.sql`at < ${toTime(to)}`);
  if (beforeRevision !== undefined) conditions.push(Prisma.sql`revision < ${beforeRevision}`);
  if (text) conditions.push(saysText(toContainsPattern(text)));
  return conditions;
}

/** By number: PostgreSQL does not read every year that ISO 8601 can write, such as 0000. */
const toTime = (iso: string): Prisma.Sql => Prisma.sql`to_timestamp(${Date.parse(iso) / 1000}::float8)`;

/** In its code, in the numbers and names of its sentence, or in the name of an object it speaks of. */
const saysText = (pattern: string): Prisma.Sql =>
  Prisma.sql`(code ILIKE ${pattern}
    OR jsonb_path_query_array(value, '$.params.*')::text ILIKE ${pattern}
    OR jsonb_path_query_array(value, '$.objects[*].name')::text ILIKE ${pattern})`;
