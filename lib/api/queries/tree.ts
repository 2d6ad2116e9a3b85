import { listTree } from '../endpoints/pool';
import { queryFor } from './query-for';

export type TreeGrouping = 'host' | 'tag';

/** One page of the children of a node; the roots when `parent` is null. */
export const treeQuery = (by: TreeGrouping, filter: string, parent: string | null, cursor: string | null) =>
  queryFor(listTree, { query: { by, filter, ...(parent === null ? {} : { parent }), ...(cursor === null ? {} : { cursor }) } });
