import type { ReadOnly } from '@/lib/api/read-only';
import type { Pool } from '@/lib/api/schemas/pool';
import { findLargestFit } from '@/lib/domain/scheduler/largest-fit';
import type { OperationContext } from '../context';
import { attentionTo } from '../pool/attention';
import { countGuests } from '../pool/guest-counts';
import { imbalanceOf } from '../pool/imbalance';
import { poolResources } from '../pool/resources';
import { poolSparks } from '../pool/sparks';
import { findPool, verdictOn } from '../pool/verdict';

const recentDecisions = 8;

/** All resources as one: what there is, what is used, what can really still be placed, and what needs a look. */
export async function getPool(context: OperationContext): Promise<ReadOnly<Pool>> {
  const [sparks, decisions, failedTasks] = await Promise.all([
    poolSparks(context),
    context.store.listDecisions({}, recentDecisions, null),
    countFailedTasks(context),
  ]);
  const { inventory } = context;
  const guests = countGuests(inventory);
  const resources = poolResources(context);
  const found = findPool(context, guests, resources);
  const { total, running, stopped, transitioning, troubled } = guests;
  return {
    revision: inventory.revision,
    at: new Date(context.now()).toISOString(),
    name: context.driver.lab?.scenario ?? 'pool',
    hosts: {
      total: inventory.hosts.size,
      up: inventory.hosts.size - found.down.length,
      maintenance: found.inMaintenance.length,
      failed: found.down.length,
    },
    guests: { total, running, stopped, transitioning, troubled },
    vcpu: { ...resources.vcpu, spark: sparks.vcpu },
    memory: { ...resources.memory, spark: sparks.memory },
    storage: { ...resources.storage, spark: sparks.storage },
    addresses: { ...resources.addresses, spark: [] },
    largestVm: largestVm(context),
    verdict: verdictOn(context, found),
    imbalance: imbalanceOf(context),
    attention: attentionTo(found, failedTasks),
    recentDecisions: decisions.items.map(({ id, at, kind, guestId, chosen, cause }) => ({
      id,
      at,
      kind,
      guestId,
      guestName: inventory.guests.get(guestId ?? '')?.name ?? guestId ?? '',
      hostId: chosen,
      hostName: chosen === null ? null : (inventory.hosts.get(chosen)?.name ?? chosen),
      causeKind: cause.kind,
    })),
  };
}

async function countFailedTasks({ store }: OperationContext): Promise<number> {
  return (await store.listTasks({ states: ['failed'], parentId: null }, 1, null)).total;
}

function largestVm({ placement, inventory }: OperationContext): Pool['largestVm'] {
  const largest = findLargestFit(placement);
  return largest && { ...largest, hostName: inventory.hosts.get(largest.hostId)?.name ?? largest.hostId };
}
