'use client';
import { useSyncExternalStore } from 'react';

/** How the one event stream of this tab fares. */
export interface LiveState {
  readonly connected: boolean;
  /** When something last arrived, by this computer's clock; null before the first connection. */
  readonly heardAtMs: number | null;
}

let state: LiveState = { connected: false, heardAtMs: null };
const listeners = new Set<() => void>();

export function setLiveState(next: LiveState): void {
  const changed = next.connected !== state.connected;
  state = next;
  if (changed) for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const initial = state;
export const useLiveState = (): LiveState =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => initial,
  );
