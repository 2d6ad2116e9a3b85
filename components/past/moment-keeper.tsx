'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { hrefAt, momentIn, showMoment, shownMoment } from '@/lib/api/shown-moment';

/**
 * Keeps the moment and the address together: Back and links that name a moment are followed; any other way to a page of the console stays at
 * the moment that is shown, until somebody goes back to live.
 */
export function MomentKeeper() {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  useEffect(() => {
    const follow = () => showMoment(momentIn(window.location.search));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  useEffect(() => {
    const named = momentIn(search);
    if (named !== null) showMoment(named);
    else if (shownMoment() !== null) {
      const address = `${pathname}${search === '' ? '' : `?${search}`}${window.location.hash}`;
      window.history.replaceState(window.history.state, '', hrefAt(address, shownMoment()));
    }
  }, [pathname, search]);
  return null;
}
