'use client';
import { useCallback } from 'react';
import { hrefAt, showMoment } from '@/lib/api/shown-moment';

/** Shows the page that is open at another moment, or live again (null). Back leads to the moment before. */
export function useTimeTravel(): (at: string | null) => void {
  return useCallback((at) => {
    const { pathname, search, hash } = window.location;
    showMoment(at);
    window.history.pushState(null, '', hrefAt(pathname + search + hash, at));
  }, []);
}
