import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { savedView, saveViewRequest } from '@/lib/api/schemas/pool';
import type { OperationContext } from '../context';
import { toView } from './list-views';

/** Saves a filter with its columns and grouping under a name. */
export async function saveView(
  { store, actor, now }: OperationContext,
  { body }: { body: z.output<typeof saveViewRequest> },
): Promise<z.input<typeof savedView>> {
  const view = { ...body, id: `view-${randomUUID().slice(0, 13)}`, owner: actor, createdAt: new Date(now()).toISOString() };
  await store.insertView(view);
  return toView(view);
}
