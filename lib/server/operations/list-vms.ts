import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { vmListAnswer, vmListQuery } from '@/lib/api/schemas/vm-list';
import { guestSorts, searchableGuests } from '@/lib/domain/filter/guest-fields';
import { takePage } from '@/lib/domain/filter/keyset-page';
import { toVmRow } from '../answers/to-vm';
import type { OperationContext } from '../context';
import { groupGuests } from '../group-guests';
import { guestPictureOf } from '../guest-picture';
import { matcherOf, parseCursor, sortingOf, toCursor } from '../list-paging';

/** One page of the VMs that match, from the picture in memory. */
export function listVms(
  context: OperationContext,
  { query }: { query: z.output<typeof vmListQuery> },
): ReadOnly<z.input<typeof vmListAnswer>> {
  const picture = guestPictureOf(context);
  const sorting = sortingOf(query.sort, guestSorts, 'name');
  const groups = query.groupBy ? groupGuests(query.groupBy, context.inventory) : null;
  const page = takePage(context.inventory.guests.values(), {
    matches: matcherOf(query.filter, searchableGuests, picture),
    sortValue: (guest) => sorting.get(guest, picture),
    descending: sorting.descending,
    after: parseCursor(query.cursor, sorting.column),
    limit: query.limit,
    count: groups?.count,
  });
  return {
    items: page.items.map((guest) => toVmRow(guest, context)),
    total: page.total,
    nextCursor: page.next && toCursor(sorting.column, page.next),
    revision: context.inventory.revision,
    ...(groups ? { groups: groups.list() } : {}),
  };
}
