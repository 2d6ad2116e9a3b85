import type { Database } from './database';
import { pruneSnapshots } from './pool-snapshots';

const dayMs = 24 * 3600_000;

/** How long finished tasks, events, decisions, the journal and rounds of the balancer are kept, in days. */
const keptDays = { tasks: 30, events: 90, decisions: 30, journal: 90, balanceRounds: 30 };

/** Removes what is past its retention at pool time `nowMs`. A decision stays as long as a guest lives by it. */
export async function prune(database: Database, nowMs: number): Promise<void> {
  const { prisma } = database;
  const before = (days: number) => new Date(nowMs - days * dayMs);
  await prisma.task.deleteMany({ where: { endedAt: { lt: before(keptDays.tasks) } } });
  await prisma.poolEvent.deleteMany({ where: { at: { lt: before(keptDays.events) } } });
  await prisma.$executeRaw`DELETE FROM decisions WHERE at < ${before(keptDays.decisions)}
    AND id NOT IN (SELECT value->'assignment'->>'decisionId' FROM guests WHERE value->'assignment'->>'decisionId' IS NOT NULL)`;
  await prisma.balanceRound.deleteMany({ where: { lastAt: { lt: before(keptDays.balanceRounds) } } });
  await pruneSnapshots(database, nowMs - keptDays.journal * dayMs);
  // Keys are repeated by clients, who live by the wall clock.
  await prisma.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - dayMs) } } });
}
