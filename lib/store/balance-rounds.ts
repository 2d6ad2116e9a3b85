import type { Prisma } from '@/generated/prisma/client';
import type { BalanceRound } from '@/lib/domain/model/balance-round';
import type { Database } from './database';
import { toHistoryPage, toPosition } from './history-cursor';
import { toStorableText } from './postgres-text';
import type { HistoryPage } from './store';

/** Newest first; of one cluster, or of all. */
export async function listBalanceRounds(
  { prisma }: Database,
  clusterId: string | null,
  limit: number,
  cursor: string | null,
): Promise<HistoryPage<BalanceRound> & { total: number }> {
  const where: Prisma.BalanceRoundWhereInput = clusterId === null ? {} : { clusterId: toStorableText(clusterId) };
  const before = toPosition(cursor);
  const [rows, total] = await Promise.all([
    prisma.balanceRound.findMany({
      where: before === null ? where : { ...where, sequence: { lt: before } },
      orderBy: { sequence: 'desc' },
      take: limit + 1,
      select: { sequence: true, value: true },
    }),
    prisma.balanceRound.count({ where }),
  ]);
  return { ...toHistoryPage(rows, limit, (row) => row.sequence, toRound), total };
}

/** Writes a new row, or the same one again with a later end. */
export async function saveBalanceRound({ prisma }: Database, round: BalanceRound): Promise<void> {
  const { id, clusterId } = round;
  const value = round as unknown as Prisma.InputJsonObject; // plain data by its type, which Prisma's own cannot see
  const data = { clusterId, lastAt: new Date(round.lastAt), value };
  await prisma.balanceRound.upsert({ where: { id }, create: { id, ...data }, update: data });
}

/** The value is what saveBalanceRound() wrote. */
const toRound = (row: { value: Prisma.JsonValue }): BalanceRound => row.value as unknown as BalanceRound;
