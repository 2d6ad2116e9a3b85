import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { hostListQuery, hostPage } from '@/lib/api/schemas/hosts';
import { hostSorts, searchableHosts } from '@/lib/domain/filter/host-fields';
import { takePage } from '@/lib/domain/filter/keyset-page';
import { toHost } from '../answers/to-host';
import type { OperationContext } from '../context';
import { matcherOf, parseCursor, sortingOf, toCursor } from '../list-paging';

/** One page of the hosts that match. */
export function listHosts(
  context: OperationContext,
  { query }: { query: z.output<typeof hostListQuery> },
): ReadOnly<z.input<typeof hostPage>> {
  const sorting = sortingOf(query.sort, hostSorts, 'name');
  const page = takePage(context.inventory.hosts.values(), {
    matches: matcherOf(query.filter, searchableHosts, context),
    sortValue: (host) => sorting.get(host, context),
    descending: sorting.descending,
    after: parseCursor(query.cursor, sorting.column),
    limit: query.limit,
  });
  return {
    items: page.items.map((host) => toHost(host, context)),
    total: page.total,
    nextCursor: page.next && toCursor(sorting.column, page.next),
    revision: context.inventory.revision,
  };
}
