'use client';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { type GridMetric, type GridSort, gridMetrics, gridSorts } from '../heat-grid/grid-shape';
import { useNarrowScreen } from './use-narrow-screen';

export const hostViews = ['table', 'grid'] as const;
export type HostView = (typeof hostViews)[number];

const parsers = {
  filter: parseAsString.withDefault(''),
  sort: parseAsString.withDefault('name'),
  view: parseAsStringLiteral(hostViews),
  metric: parseAsStringLiteral(gridMetrics).withDefault('cpu'),
  order: parseAsStringLiteral(gridSorts).withDefault('name'),
  peek: parseAsString,
};

/** What the host list shows, kept in its URL. */
export function useHostListState() {
  const [asked, setState] = useQueryStates(parsers);
  const isNarrow = useNarrowScreen();
  // A phone shows tiles until the reader asks for the table: its columns need room.
  const state = useMemo(() => ({ ...asked, view: asked.view ?? (isNarrow ? ('grid' as const) : ('table' as const)) }), [asked, isNarrow]);
  const setFilter = useCallback((filter: string) => void setState({ filter: filter || null }), [setState]);
  const setSort = useCallback((sort: string) => void setState({ sort }), [setState]);
  const setView = useCallback((view: HostView) => void setState({ view }, { history: 'push' }), [setState]);
  const setMetric = useCallback((metric: GridMetric) => void setState({ metric }), [setState]);
  const setOrder = useCallback((order: GridSort) => void setState({ order }), [setState]);
  /** Opening is a step that Back undoes; walking on to another host is not. */
  const setPeek = useCallback(
    (peek: string | null) => void setState({ peek }, { history: state.peek === null && peek !== null ? 'push' : 'replace' }),
    [setState, state.peek],
  );
  return useMemo(
    () => ({ ...state, setFilter, setSort, setView, setMetric, setOrder, setPeek }),
    [state, setFilter, setSort, setView, setMetric, setOrder, setPeek],
  );
}
export type HostListState = ReturnType<typeof useHostListState>;
