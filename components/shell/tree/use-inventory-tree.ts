'use client';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useStoredState } from '@/components/ui/use-stored-state';
import { type TreeGrouping, treeQuery } from '@/lib/api/queries/tree';
import { shapeTree, type TreePage, type TreeRequest } from './tree-rows';

const noneOpen: readonly string[] = [];
const notifyOnChangeProps: ('data' | 'error')[] = ['data', 'error'];

/** The inventory tree: children are asked for when a node is opened, and stay fresh while it is. */
export function useInventoryTree(by: TreeGrouping, filter: string) {
  const client = useQueryClient();
  const [open, setOpen] = useStoredState<readonly string[]>('tree-open', noneOpen);
  const [pagesWanted, setPagesWanted] = useState<Readonly<Record<string, number>>>({});
  const queryOf = useCallback(({ parent, cursor }: TreeRequest) => treeQuery(by, filter, parent, cursor), [by, filter]);
  const openIds = useMemo(() => new Set(open), [open]);
  const pageOf = (request: TreeRequest) => client.getQueryData<TreePage>(queryOf(request).queryKey);
  const shape = shapeTree({ open: openIds, pagesWanted, pageOf });
  // Each answer that arrives draws the tree again, which may then need deeper pages. The rows read them from the cache, so
  // what to be told of must be said.
  const answers = useQueries({ queries: shape.requests.map((request) => ({ ...queryOf(request), notifyOnChangeProps })) });
  const toggle = (id: string, isOpen: boolean) => {
    const rest = open.filter((other) => other !== id);
    setOpen(isOpen ? [...rest, id].slice(-200) : rest);
  };
  const showMore = (parent: string | null) => setPagesWanted((wanted) => ({ ...wanted, [parent ?? '']: (wanted[parent ?? ''] ?? 1) + 1 }));
  return { rows: shape.rows, error: answers.find((answer) => answer.error)?.error ?? null, toggle, showMore };
}
