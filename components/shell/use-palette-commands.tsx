'use client';
import { CornerLeftUp, Languages, Plus, SunMoon } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { themes } from '@/lib/i18n/theme';
import { pageAbove, shellPages } from './pages';
import type { PaletteItem } from './palette-group';
import { useReaderSettings } from './reader-settings';

/** Every typed word begins a word of the label, accents aside. */
function matches(label: string, q: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(label).split(/[\s’':]+/);
  return plain(q)
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

export function usePageCommands(q: string): PaletteItem[] {
  const t = useTranslations('shell');
  const router = useRouter();
  return shellPages
    .map((page) => ({
      value: `page ${page.href}`,
      label: t(`nav.${page.name}`),
      icon: <page.icon aria-hidden />,
      hint: `g ${page.key}`,
      run: () => router.push(page.href),
    }))
    .filter((item) => matches(item.label, q));
}

export function useActionCommands(q: string): PaletteItem[] {
  const t = useTranslations('shell');
  const router = useRouter();
  const above = pageAbove(usePathname());
  const { setTheme, setLocale } = useReaderSettings();
  const language = (locale: 'en' | 'fr', name: string) => ({
    value: `language ${locale}`,
    label: t('search.language', { language: name }),
    icon: <Languages aria-hidden />,
    run: () => setLocale(locale),
  });
  const items: PaletteItem[] = [
    { value: 'create-vm', label: t('search.createVm'), icon: <Plus aria-hidden />, run: () => router.push('/vms/new') },
    language('en', 'English'),
    language('fr', 'Français'),
    ...themes.map((theme) => ({
      value: `theme ${theme}`,
      label: t('search.theme', { theme: t(`theme.${theme}`) }),
      icon: <SunMoon aria-hidden />,
      run: () => setTheme(theme),
    })),
  ];
  if (above !== null) {
    items.unshift({
      value: 'up',
      label: t('search.goUp', { page: above }),
      icon: <CornerLeftUp aria-hidden />,
      run: () => router.push(above),
    });
  }
  return items.filter((item) => matches(item.label, q));
}
