'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import type { Theme } from '@/lib/i18n/theme';

interface ReaderSettingsContext {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly setLocale: (locale: Locale) => void;
}

const Context = createContext<ReaderSettingsContext | null>(null);

/**
 * At the first visit the server draws in UTC. Parts of a page come alive one after the other, and one that did so in another zone
 * than it was drawn in would be drawn anew: they are given the time to, from when the whole page has come.
 */
const firstRefreshMs = 1000;

const yearSeconds = 365 * 86_400;
const remember = (name: string, value: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `onepool.${name}=${encodeURIComponent(value)}; path=/; max-age=${yearSeconds}; samesite=lax`;
};

/** Theme, language and time zone live in cookies, so that the server draws the first page as the reader wants it. */
export function ReaderSettingsProvider({ theme: initial, timeZone, children }: { theme: Theme; timeZone: string; children: ReactNode }) {
  const router = useRouter();
  const [theme, setThemeState] = useState(initial);

  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!own || own === timeZone) return;
    remember('time-zone', own);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = () => {
      timer = setTimeout(() => router.refresh(), firstRefreshMs);
    };
    if (document.readyState === 'complete') refreshSoon();
    else window.addEventListener('load', refreshSoon, { once: true });
    return () => {
      window.removeEventListener('load', refreshSoon);
      clearTimeout(timer);
    };
  }, [timeZone, router]);

  const value = useMemo(
    () => ({
      theme,
      setTheme: (next: Theme) => {
        remember('theme', next);
        document.documentElement.dataset.theme = next;
        setThemeState(next);
      },
      setLocale: (next: Locale) => {
        remember('locale', next);
        router.refresh();
      },
    }),
    [theme, router],
  );
  return <Context value={value}>{children}</Context>;
}

export function useReaderSettings(): ReaderSettingsContext {
  const value = useContext(Context);
  if (!value) throw new Error('useReaderSettings needs a ReaderSettingsProvider above it');
  return value;
}
