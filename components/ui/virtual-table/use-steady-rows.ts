'use client';
import { useMemo, useState } from 'react';
import { sameOrder, steadyOrder } from './steady-order';

/** Rows with fresh values in a steady order while `held`; `release` takes over the new order. A changed `listKey` is a new list. */
export function useSteadyRows<Row>(rows: readonly Row[], rowKey: (row: Row) => string, held: boolean, listKey: string) {
  const byId = useMemo(() => new Map(rows.map((row) => [rowKey(row), row])), [rows, rowKey]);
  const fresh = useMemo(() => [...byId.keys()], [byId]);
  const [shown, setShown] = useState({ listKey, order: fresh });
  const isSameList = shown.listKey === listKey;
  const steady = useMemo(
    () => (held && isSameList ? steadyOrder(shown.order, fresh) : { order: fresh, waiting: 0 }),
    [held, isSameList, shown, fresh],
  );
  if (!isSameList || (!held && !sameOrder(shown.order, fresh))) setShown({ listKey, order: fresh });
  else if (held && !sameOrder(shown.order, steady.order)) setShown({ listKey, order: [...steady.order] });
  const steadyRows = useMemo(() => steady.order.flatMap((id) => byId.get(id) ?? []), [steady.order, byId]);
  return { rows: steadyRows, waiting: steady.waiting, release: () => setShown({ listKey, order: fresh }) };
}
