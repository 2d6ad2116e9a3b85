import type { JournalEntry as Row } from '@/generated/prisma/client';
import type { Cause } from '@/lib/domain/model/cause';
import type { FieldChanges, JournalEntry, ObjectKind } from '@/lib/domain/model/journal';
import type { Database } from './database';
import { toHistoryPage, toPosition } from './history-cursor';
import { toStorableText } from './postgres-text';
import type { HistoryPage } from './store';

/** Journal rows of one object, newest first. */
export async function listJournal(
  { prisma }: Database,
  objectId: string,
  limit: number,
  cursor: string | null,
): Promise<HistoryPage<JournalEntry>> {
  const before = toPosition(cursor);
  const rows = await prisma.journalEntry.findMany({
    where: { objectId: toStorableText(objectId), ...(before !== null && { revision: { lt: before } }) },
    orderBy: { revision: 'desc' },
    take: limit + 1,
  });
  return toHistoryPage(rows, limit, (row) => row.revision, toEntry);
}

/** Journal rows of one object that changed one field, up to a revision, newest first. */
export async function listFieldChanges(
  { prisma }: Database,
  objectId: string,
  field: string,
  limit: number,
  toRevision: number = Number.MAX_SAFE_INTEGER,
): Promise<JournalEntry[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT revision, at, actor, cause_kind AS "causeKind", cause_id AS "causeId", object_kind AS "objectKind", object_id AS "objectId",
      previous_revision AS "previousRevision", fields
    FROM journal WHERE object_id = ${toStorableText(objectId)} AND jsonb_exists(fields, ${toStorableText(field)}) AND revision <= ${toRevision}
    ORDER BY revision DESC LIMIT ${limit}`;
  return rows.map(toEntry);
}

/** Journal rows after a revision, oldest first: what another process needs to follow. */
export async function journalSince({ prisma }: Database, revision: number, limit: number): Promise<JournalEntry[]> {
  const rows = await prisma.journalEntry.findMany({ where: { revision: { gt: revision } }, orderBy: { revision: 'asc' }, take: limit });
  return rows.map(toEntry);
}

/** Words and fields are what a commit wrote, so they are of the model's types. */
const toEntry = (row: Row): JournalEntry => ({
  revision: Number(row.revision),
  at: row.at.toISOString(),
  cause: { kind: row.causeKind as Cause['kind'], id: row.causeId },
  actor: row.actor,
  objectKind: row.objectKind as ObjectKind,
  objectId: row.objectId,
  previousRevision: row.previousRevision === null ? null : Number(row.previousRevision),
  fields: row.fields as unknown as FieldChanges,
});
