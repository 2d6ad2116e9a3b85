'use client';
import { useSyncExternalStore } from 'react';
import { listenToMoment, shownMoment } from '@/lib/api/shown-moment';

/** The moment of the past that is shown; null for live, and for the first drawing, which the server did without knowing. */
export const useMoment = (): string | null => useSyncExternalStore(listenToMoment, shownMoment, () => null);

/** The same from the first drawing on: for what is not drawn itself, such as React keys. */
export const useMomentKey = (): string => useSyncExternalStore(listenToMoment, shownMoment, shownMoment) ?? 'live';
