import type { Prisma } from '@/generated/prisma/client';
import type { Decision } from '@/lib/domain/model/decision';
import type { Database } from './database';
import { toHistoryPage, toPosition } from './history-cursor';
import { type PackedDecision, unpackDecision } from './packed-decision';
import { toStorableText } from './postgres-text';
import type { HistoryPage } from './store';

export async function findDecision({ prisma }: Database, id: string): Promise<Decision | null> {
  const row = await prisma.decision.findUnique({ where: { id: toStorableText(id) }, select: { value: true } });
  return row && toDecision(row);
}

/** Newest first. */
export async function listDecisions(
  { prisma }: Database,
  { guestId, until }: { guestId?: string; until?: string },
  limit: number,
  cursor: string | null,
): Promise<HistoryPage<Decision>> {
  const before = toPosition(cursor);
  const rows = await prisma.decision.findMany({
    where: {
      ...(guestId !== undefined && { guestId: toStorableText(guestId) }),
      ...(until !== undefined && { at: { lte: until } }),
      ...(before !== null && { sequence: { lt: before } }),
    },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
    select: { sequence: true, value: true },
  });
  return toHistoryPage(rows, limit, (row) => row.sequence, toDecision);
}

/** The value is what a commit wrote. */
const toDecision = (row: { value: Prisma.JsonValue }): Decision => unpackDecision(row.value as unknown as PackedDecision | Decision);
