import type { Database } from './database';
import { toStorableText } from './postgres-text';
import type { IdempotencyRecord } from './store';

export async function findIdempotencyKey({ prisma }: Database, key: string): Promise<IdempotencyRecord | null> {
  return prisma.idempotencyKey.findUnique({
    where: { key: toStorableText(key) },
    select: { key: true, requestHash: true, status: true, answer: true },
  });
}
