'use client';
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

/** The moment that all charts of a page point at. Outside React's state: it moves with the mouse, and lines must not be drawn again for that. */
interface ChartCursor {
  readonly get: () => number | null;
  readonly set: (atMs: number | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function makeChartCursor(): ChartCursor {
  let at: number | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => at,
    set: (next) => {
      if (next === at) return;
      at = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const ChartCursorContext = createContext<ChartCursor | null>(null);

/** Charts inside share one crosshair. */
export function ChartGroup({ children }: { children: ReactNode }) {
  const [cursor] = useState(makeChartCursor);
  return <ChartCursorContext value={cursor}>{children}</ChartCursorContext>;
}

export function useSetChartCursor(): (atMs: number | null) => void {
  return useCursor().set;
}

/** Where the crosshair is now; null when it is nowhere. */
export function useChartCursor(): number | null {
  const cursor = useCursor();
  return useSyncExternalStore(cursor.subscribe, cursor.get, () => null);
}

function useCursor(): ChartCursor {
  const cursor = useContext(ChartCursorContext);
  if (!cursor) throw new Error('A chart stands inside a ChartGroup.');
  return cursor;
}
