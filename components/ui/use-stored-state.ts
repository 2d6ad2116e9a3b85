'use client';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** State kept in this browser under `onepool.KEY`. On the server, and for what cannot be read, it is `initial` (keep that stable). */
export function useStoredState<Value>(key: string, initial: Value): [Value, (value: Value | null) => void] {
  const name = `onepool.${key}`;
  const kept = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(name),
    () => null,
  );
  const value = useMemo(() => parse(kept, initial), [kept, initial]);
  const set = useCallback(
    (next: Value | null) => {
      if (next === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [value, set];
}

function parse<Value>(kept: string | null, initial: Value): Value {
  if (kept === null) return initial;
  try {
    return JSON.parse(kept);
  } catch {
    return initial;
  }
}
