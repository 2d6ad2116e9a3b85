/**
 * The moment of the past that this browser tab looks at; null while it is live. It stands in the page's address (`?at=`), and here so that
 * every call and every query key can know it without being told. On the server it is always null: there, each request has its own.
 */
let shown: string | null = typeof window === 'undefined' ? null : momentIn(window.location.search);

/** Tells what draws pages on the server that the page is about a moment of the past. */
export const momentHeader = 'x-onepool-at';

const listeners = new Set<() => void>();

export const shownMoment = (): string | null => shown;

export function showMoment(at: string | null): void {
  if (at === shown) return;
  shown = at;
  for (const listener of listeners) listener();
}

export function listenToMoment(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The moment that a query names; null for none and for what is no time. */
export function momentIn(search: string): string | null {
  const at = new URLSearchParams(search).get('at');
  return at !== null && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : null;
}

/** The same address at a moment, or live. */
export function hrefAt(href: string, at: string | null): string {
  const [address = '', hash] = href.split('#');
  const [path = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  if (at === null) query.delete('at');
  else query.set('at', at);
  const text = query.toString();
  return `${path}${text === '' ? '' : `?${text}`}${hash === undefined ? '' : `#${hash}`}`;
}
