'use client';
import { useSyncExternalStore } from 'react';

const query = '(max-width: 639px)';

const subscribe = (listener: () => void) => {
  const list = window.matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
};

/** Is the screen as narrow as a phone's? Not on the server, which cannot know. */
export const useNarrowScreen = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
