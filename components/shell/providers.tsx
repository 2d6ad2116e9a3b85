'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { isProblemError } from '@/lib/api/problem-error';
import type { Locale } from '@/lib/i18n/locale';
import type { Messages } from '@/lib/i18n/messages';
import type { Theme } from '@/lib/i18n/theme';
import { Toaster } from '../ui/toaster';
import { TooltipProvider } from '../ui/tooltip';
import { ReaderSettingsProvider } from './reader-settings';

/** A server that is still starting, or away for a moment, is worth asking again; a clear no is not. */
const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < 3 && isProblemError(error) && (error.code === 'unreachable' || error.code === 'starting-up');

/** Live updates say when an answer is stale, so a cached one is good until then. */
const makeQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: isWorthRetrying, refetchOnWindowFocus: false } } });

export function Providers({
  locale,
  messages,
  theme,
  timeZone,
  children,
}: {
  locale: Locale;
  messages: Messages;
  theme: Theme;
  timeZone: string;
  children: ReactNode;
}) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
        <ReaderSettingsProvider theme={theme}>
          <NuqsAdapter>
            <TooltipProvider>{children}</TooltipProvider>
            <Toaster />
          </NuqsAdapter>
        </ReaderSettingsProvider>
      </IntlProvider>
    </QueryClientProvider>
  );
}
