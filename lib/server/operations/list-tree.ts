import type { z } from 'zod';
import type { treeAnswer, treeQuery } from '@/lib/api/schemas/pool';
import { takePage } from '@/lib/domain/filter/keyset-page';
import type { OperationContext } from '../context';
import { parseCursor, toCursor } from '../list-paging';
import { nodesBelow } from '../tree/tree-levels';

/** Children shown before "more". */
const pageSize = 200;

/** One level of the inventory tree, by name: clusters, racks, hosts, VMs; or tags and their VMs. */
export function listTree({ inventory }: OperationContext, { query }: { query: z.output<typeof treeQuery> }): z.input<typeof treeAnswer> {
  const nodes = nodesBelow(inventory, query.by, query.parent ?? null, query.filter.trim().toLowerCase());
  const { items, total, next } = takePage(nodes, {
    matches: () => true,
    sortValue: (node) => node.name,
    descending: false,
    after: parseCursor(query.cursor, 'name'),
    limit: pageSize,
  });
  return { items: [...items], total, nextCursor: next && toCursor('name', next) };
}
