import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { changeClusterRequest, cluster } from '@/lib/api/schemas/pool';
import { toCluster } from '../answers/to-cluster';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { assertFresh } from '../read-input';

interface Input {
  readonly params: { readonly clusterId: string };
  readonly body: z.output<typeof changeClusterRequest>;
  readonly ifMatch: readonly number[] | null;
}

/** Changes overcommit, reserve or placement policy of a cluster. Guests stay where they are; the next placements follow it. */
export const changeCluster = (context: OperationContext, { params, body, ifMatch }: Input): Promise<ReadOnly<z.input<typeof cluster>>> =>
  context.ledger.write(context, (draft) => {
    const before = getObject(draft.inventory, 'cluster', params.clusterId);
    assertFresh(before, ifMatch);
    const policy = { ...before.policy, ...body.policy };
    const ha = { ...before.policy.ha, ...body.policy.ha };
    const balance = { ...before.policy.balance, ...body.policy.balance };
    const after = draft.put('cluster', { ...before, policy: { ...policy, ha, balance } });
    return toCluster(after, draft.inventory);
  });
