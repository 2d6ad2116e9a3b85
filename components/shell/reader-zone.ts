/**
 * Runs in the page before anything is drawn: plain JavaScript. Only the browser knows the reader's time zone, so at the first visit, and
 * after a journey, it is written into a cookie and the page is asked for once more. Drawing it anew in place would not do: parts of a page
 * come alive one after the other, and those that were drawn in one zone and came alive in another would be thrown away.
 */
export const rememberTimeZone = (drawnIn: string): string => `(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  const cookie = 'onepool.time-zone=' + encodeURIComponent(zone);
  const isKnown = () => document.cookie.split('; ').includes(cookie);
  if (isKnown()) return;
  document.cookie = cookie + '; path=/; max-age=31536000; samesite=lax';
  // Where cookies are refused the page stays in ${JSON.stringify(drawnIn)}, and is not asked for without end.
  if (zone !== ${JSON.stringify(drawnIn)} && isKnown()) location.reload();
})()`;
