import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { CauseChain, causesQuery } from '@/lib/api/schemas/causes';
import { walkCauses } from '../causes/walk-causes';
import type { OperationContext } from '../context';

/** Why something happened, from the effect back to its root. */
export const getCauses = async (
  context: OperationContext,
  { query }: { query: z.output<typeof causesQuery> },
): Promise<ReadOnly<CauseChain>> => ({ links: await walkCauses(context, query.of) });
