'use client';
import { useCallback, useMemo, useState } from 'react';

export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  /** Everything that matches the filter is meant, loaded or not; `ids` is then empty. */
  readonly isAllMatching: boolean;
  isSelected(id: string): boolean;
  toggle(id: string): void;
  addAll(ids: readonly string[]): void;
  removeAll(ids: readonly string[]): void;
  selectAllMatching(): void;
  clear(): void;
}

const nothing: ReadonlySet<string> = new Set();

export function useRowSelection(): RowSelection {
  const [selected, setSelected] = useState<{ ids: ReadonlySet<string>; isAllMatching: boolean }>({ ids: nothing, isAllMatching: false });
  const toggle = useCallback((id: string) => {
    setSelected(({ ids }) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return { ids: next, isAllMatching: false };
    });
  }, []);
  const addAll = useCallback(
    (more: readonly string[]) => setSelected(({ ids }) => ({ ids: new Set([...ids, ...more]), isAllMatching: false })),
    [],
  );
  const removeAll = useCallback(
    (gone: readonly string[]) =>
      setSelected(({ ids }) => {
        const left = new Set(ids);
        for (const id of gone) left.delete(id);
        return { ids: left, isAllMatching: false };
      }),
    [],
  );
  const selectAllMatching = useCallback(() => setSelected({ ids: nothing, isAllMatching: true }), []);
  const clear = useCallback(() => setSelected({ ids: nothing, isAllMatching: false }), []);
  return useMemo(
    () => ({
      ...selected,
      isSelected: (id) => selected.isAllMatching || selected.ids.has(id),
      toggle,
      addAll,
      removeAll,
      selectAllMatching,
      clear,
    }),
    [selected, toggle, addAll, removeAll, selectAllMatching, clear],
  );
}
