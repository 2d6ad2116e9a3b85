import type { BulkRequest } from '@/lib/api/schemas/vms';
import { searchableGuests } from '@/lib/domain/filter/guest-fields';
import type { Guest } from '@/lib/domain/model/guest';
import type { OperationContext } from '../context';
import { guestPictureOf } from '../guest-picture';
import { matcherOf } from '../list-paging';
import { ApiError } from '../problem';

/** Beyond this one run would hold up everybody else's writes. */
const most = 5_000;

/** The guests of a selection: listed ones that are still there, or all that match a filter. Throws `too-many`. */
export function selectGuests(context: OperationContext, selection: BulkRequest['selection']): Guest[] {
  const { guests } = context.inventory;
  if ('ids' in selection) return [...new Set(selection.ids)].flatMap((id) => guests.get(id) ?? []);
  const matches = matcherOf(selection.filter, searchableGuests, guestPictureOf(context));
  const selected = [...guests.values()].filter(matches);
  if (selected.length > most) throw new ApiError('too-many', { count: selected.length, max: most });
  return selected;
}
