import type { ReadOnly } from '@/lib/api/read-only';
import type { VmPlacement } from '@/lib/api/schemas/decisions';
import type { Decision } from '@/lib/domain/model/decision';
import type { Guest } from '@/lib/domain/model/guest';
import type { JournalEntry } from '@/lib/domain/model/journal';
import type { OperationContext } from './context';

type Stay = ReadOnly<VmPlacement>['stays'][number];

/** Stays shown; older ones are in the VM's history. */
const most = 50;

/** Hosts a guest lived on, newest first: from the journal, each with the decision that sent it there. */
export async function listStays({ store, inventory }: OperationContext, guest: Guest): Promise<Stay[]> {
  const [changes, decisions] = await Promise.all([
    store.listFieldChanges(guest.id, 'status.hostId', most),
    store.listDecisions({ guestId: guest.id }, most, null),
  ]);
  return changes.flatMap((change, index) => {
    const hostId = change.fields['status.hostId']?.[1];
    if (typeof hostId !== 'string') return []; // it left: the end of the stay before
    const decision = decisionFor(hostId, change, decisions.items);
    return [
      {
        hostId,
        hostName: inventory.hosts.get(hostId)?.name ?? hostId,
        from: change.at,
        to: changes[index - 1]?.at ?? null,
        cause: decision?.cause ?? change.cause,
        decisionId: decision?.id ?? null,
        revision: change.revision,
      },
    ];
  });
}

/** The newest decision for that host before the guest was seen there. */
const decisionFor = (hostId: string, change: JournalEntry, decisions: readonly Decision[]): Decision | undefined =>
  decisions.find((decision) => decision.chosen === hostId && decision.at <= change.at);
