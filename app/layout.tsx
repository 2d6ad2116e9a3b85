import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { holdEarlyKeys } from '@/components/shell/early-keys';
import { Providers } from '@/components/shell/providers';
import { rememberTimeZone } from '@/components/shell/reader-zone';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Onepool', template: '%s · Onepool' },
  description: 'Hosts, storage and networks as one pool.',
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const reader = await readReaderSettings();
  return (
    <html lang={reader.locale} data-theme={reader.theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: text of ours and the name of a time zone that Intl knows */}
        <script dangerouslySetInnerHTML={{ __html: rememberTimeZone(reader.timeZone) }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: holdEarlyKeys }} />
        <Providers {...reader} messages={messages[reader.locale]}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
