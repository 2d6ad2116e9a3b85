import type { BulkRequest } from '@/lib/api/schemas/bulk';
import { searchableGuests } from '@/lib/domain/filter/guest-fields';
import type { Guest } from '@/lib/domain/model/guest';
import type { OperationContext } from '../context';
import { guestPictureOf } from '../guest-picture';
import { matcherOf } from '../list-paging';
import { ApiError } from '../problem';

/** Beyond this one run would hold up everybody else's writes. A move asks every host; other deeds ask one. */
const mostOf = (action: BulkRequest['action']) => (action === 'migrate' ? 500 : 5_000);

/** The guests of a selection: listed ones that are still there, or all that match a filter. Throws `too-many`. */
export function selectGuests(context: OperationContext, { selection, action }: Pick<BulkRequest, 'selection' | 'action'>): Guest[] {
  const selected = 'ids' in selection ? listed(context, selection.ids) : matching(context, selection.filter);
  const max = mostOf(action);
  if (selected.length > max) throw new ApiError('too-many', { count: selected.length, max });
  return selected;
}

const listed = ({ inventory }: OperationContext, ids: readonly string[]): Guest[] =>
  [...new Set(ids)].flatMap((id) => inventory.guests.get(id) ?? []);

const matching = (context: OperationContext, filter: string): Guest[] =>
  [...context.inventory.guests.values()].filter(matcherOf(filter, searchableGuests, guestPictureOf(context)));
