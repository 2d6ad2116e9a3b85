import { cookies, headers } from 'next/headers';
import { chooseLocale, type Locale } from './locale';
import { type Theme, themes } from './theme';

/** What the reader chose, as the server can know it: from cookies, else from what the browser asks for. */
export interface ReaderSettings {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly timeZone: string;
}

export async function readReaderSettings(): Promise<ReaderSettings> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const theme = jar.get('onepool.theme')?.value;
  return {
    locale: chooseLocale(jar.get('onepool.locale')?.value, head.get('accept-language')),
    theme: themes.find((known) => known === theme) ?? 'system',
    timeZone: validTimeZone(jar.get('onepool.time-zone')?.value),
  };
}

/** The browser writes its zone into the cookie; before that, and for a wrong one, times are in UTC. */
function validTimeZone(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(zone ?? 'UTC') }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
