import type { Prisma } from '@/generated/prisma/client';
import type { Task } from '@/lib/domain/model/task';
import type { Database } from './database';
import { toHistoryPage, toPosition } from './history-cursor';
import { toStorableText } from './postgres-text';
import type { HistoryPage, TaskFilter } from './store';

/** Newest first. */
export async function listTasks(
  { prisma }: Database,
  filter: TaskFilter,
  limit: number,
  cursor: string | null,
): Promise<HistoryPage<Task> & { total: number }> {
  const where = toWhere(filter);
  const before = toPosition(cursor);
  const [rows, total] = await Promise.all([
    prisma.task.findMany({
      where: before === null ? where : { ...where, sequence: { lt: before } },
      orderBy: { sequence: 'desc' },
      take: limit + 1,
      select: { sequence: true, value: true },
    }),
    prisma.task.count({ where }),
  ]);
  return { ...toHistoryPage(rows, limit, (row) => row.sequence, toTask), total };
}

export async function findTask({ prisma }: Database, id: string): Promise<Task | null> {
  const row = await prisma.task.findUnique({ where: { id: toStorableText(id) }, select: { value: true } });
  return row && toTask(row);
}

/** How many of a task's children are in each state; states without any are left out. */
export async function countChildTasks({ prisma }: Database, parentId: string): Promise<Record<string, number>> {
  const groups = await prisma.task.groupBy({ by: ['state'], where: { parentId: toStorableText(parentId) }, _count: true });
  return Object.fromEntries(groups.map((group) => [group.state, group._count]));
}

function toWhere({ states, kinds, objectId, parentId, text, endedBy }: TaskFilter): Prisma.TaskWhereInput {
  return {
    ...(states && { state: { in: [...states] } }),
    ...(kinds && { kind: { in: [...kinds] } }),
    ...(objectId !== undefined && { objectId: toStorableText(objectId) }),
    ...(parentId !== undefined && { parentId: parentId === null ? null : toStorableText(parentId) }),
    ...(text && { objectName: { contains: toStorableText(text), mode: 'insensitive' as const } }),
    ...(endedBy !== undefined && { endedAt: { lte: endedBy } }),
  };
}

/** The value is what a commit wrote: a Task. */
const toTask = (row: { value: Prisma.JsonValue }): Task => row.value as unknown as Task;
