import type { z } from 'zod';
import type { BulkRequest, bulkVerdict } from '@/lib/api/schemas/bulk';
import { bulkDeed, isAlready } from '../bulk/bulk-deeds';
import { rehearse } from '../bulk/rehearse';
import { selectGuests } from '../bulk/select-guests';
import { type Refused, tryDeeds } from '../bulk/try-deeds';
import type { OperationContext } from '../context';
import { rememberSelection } from '../selection-tokens';

type Verdict = z.input<typeof bulkVerdict>;

const examplesShown = 5;

/** What a bulk action would do to each VM, found by doing it and undoing it; the token runs exactly this selection. */
export async function judgeBulk(context: OperationContext, { body }: { body: BulkRequest }): Promise<Verdict> {
  const deed = bulkDeed(body);
  const selected = selectGuests(context, body);
  const guestIds = selected.map((guest) => guest.id);
  const tried = await rehearse(context, (draft) => tryDeeds(draft, guestIds, deed, null));
  const already = tried.refused.filter(({ error }) => isAlready(error));
  const cannot = tried.refused.filter(({ error }) => !isAlready(error));
  const judged = { request: body, guestIds: tried.done.map(({ guestId }) => guestId) };
  return {
    token: rememberSelection(context.ledger, judged, Date.now()), // its reader lives by the wall clock
    action: body.action,
    willDo: tried.done.length,
    already: already.length,
    cannot: cannot.length,
    total: selected.length,
    reasons: groupReasons(cannot),
  };
}

/** Refusals of one kind together, the most frequent first: by the reason's code, and for those that fit nowhere by the first filter. */
function groupReasons(refused: readonly Refused[]): Verdict['reasons'] {
  const groups = new Map<string, { reason: Pick<Verdict['reasons'][number], 'code' | 'params'>; members: Refused[] }>();
  for (const each of refused) {
    const reason = toReason(each);
    const key = JSON.stringify([reason.code, reason.params.filter ?? null]);
    const group = groups.get(key) ?? { reason, members: [] };
    group.members.push(each);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.members.length - a.members.length)
    .map(({ reason, members }) => ({
      ...reason,
      count: members.length,
      examples: members.slice(0, examplesShown).map(({ guestId, name }) => ({ id: guestId, name })),
    }));
}

function toReason({ error }: Refused): Pick<Verdict['reasons'][number], 'code' | 'params'> {
  if (error.code === 'wrong-state') return { code: String(error.params.reason), params: error.params };
  return { code: error.code, params: error.params };
}
