'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import type { Theme } from '@/lib/i18n/theme';

interface ReaderSettingsContext {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly setLocale: (locale: Locale) => void;
}

const Context = createContext<ReaderSettingsContext | null>(null);

const yearSeconds = 365 * 86_400;
const remember = (name: string, value: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `onepool.${name}=${encodeURIComponent(value)}; path=/; max-age=${yearSeconds}; samesite=lax`;
};

/** Theme and language live in cookies, so that the server draws the first page as the reader wants it. */
export function ReaderSettingsProvider({ theme: initial, children }: { theme: Theme; children: ReactNode }) {
  const router = useRouter();
  const [theme, setThemeState] = useState(initial);

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
