'use client';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { type VmGrouping, vmGroupings } from './vm-groupings';

const parsers = {
  filter: parseAsString.withDefault(''),
  sort: parseAsString.withDefault('name'),
  group: parseAsStringLiteral(vmGroupings),
  peek: parseAsString,
};

/** What the list shows, kept in its URL: a reload, a shared link and Back all come to the same rows. */
export function useVmListState() {
  const [state, setState] = useQueryStates(parsers);
  const setFilter = useCallback((filter: string): void => void setState({ filter: filter || null }), [setState]);
  const setSort = useCallback((sort: string): void => void setState({ sort }), [setState]);
  const setGroup = useCallback((group: VmGrouping | null): void => void setState({ group }, { history: 'push' }), [setState]);
  /** Opening is a step that Back undoes; walking on to another row is not. */
  const setPeek = useCallback(
    (peek: string | null): void =>
      void setState((old) => ({ ...old, peek }), { history: state.peek === null && peek !== null ? 'push' : 'replace' }),
    [setState, state.peek],
  );
  return useMemo(() => ({ ...state, setFilter, setSort, setGroup, setPeek }), [state, setFilter, setSort, setGroup, setPeek]);
}
