import type { Prisma } from '@/generated/prisma/client';
import type { Plan } from '@/lib/domain/model/plan';
import type { Database } from './database';
import { toHistoryPage, toPosition } from './history-cursor';
import { toStorableText } from './postgres-text';
import type { HistoryPage, PlanFilter } from './store';

/** Newest first. */
export async function listPlans(
  { prisma }: Database,
  filter: PlanFilter,
  limit: number,
  cursor: string | null,
): Promise<HistoryPage<Plan> & { total: number }> {
  const where = toWhere(filter);
  const before = toPosition(cursor);
  const [rows, total] = await Promise.all([
    prisma.plan.findMany({
      where: before === null ? where : { ...where, sequence: { lt: before } },
      orderBy: { sequence: 'desc' },
      take: limit + 1,
      select: { sequence: true, value: true },
    }),
    prisma.plan.count({ where }),
  ]);
  return { ...toHistoryPage(rows, limit, (row) => row.sequence, toPlan), total };
}

export async function findPlan({ prisma }: Database, id: string): Promise<Plan | null> {
  const row = await prisma.plan.findUnique({ where: { id: toStorableText(id) }, select: { value: true } });
  return row && toPlan(row);
}

function toWhere({ kinds, states, scopeId, parentId, createdBy }: PlanFilter): Prisma.PlanWhereInput {
  return {
    ...(kinds && { kind: { in: [...kinds] } }),
    ...(states && { state: { in: [...states] } }),
    ...(scopeId !== undefined && { scopeIds: { has: toStorableText(scopeId) } }),
    ...(parentId !== undefined && { parentId: parentId === null ? null : toStorableText(parentId) }),
    ...(createdBy !== undefined && { createdAt: { lte: createdBy } }),
  };
}

/** The value is what a commit wrote: a Plan. */
const toPlan = (row: { value: Prisma.JsonValue }): Plan => row.value as unknown as Plan;
