'use client';
import { CornerLeftUp, Languages, Plus, SunMoon } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { themes } from '@/lib/i18n/theme';
import { pageAbove, shellPages } from './pages';
import { PaletteGroup, PaletteItem } from './palette-item';
import { useReaderSettings } from './reader-settings';

interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly hint?: string;
  readonly run: () => void;
}

/** Pages and actions whose words begin with what is typed. */
export function PaletteCommands({ q, onDone }: { q: string; onDone: () => void }) {
  const t = useTranslations('shell.search');
  const pages = usePageCommands().filter((command) => matches(command.label, q));
  const actions = useActionCommands().filter((command) => matches(command.label, q));
  const item = ({ id, label, icon, hint, run }: PaletteCommand) => (
    <PaletteItem
      key={id}
      value={id}
      icon={icon}
      hint={hint}
      onSelect={() => {
        onDone();
        run();
      }}
    >
      {label}
    </PaletteItem>
  );
  return (
    <>
      {pages.length > 0 && <PaletteGroup heading={t('pages')}>{pages.map(item)}</PaletteGroup>}
      {actions.length > 0 && <PaletteGroup heading={t('actions')}>{actions.map(item)}</PaletteGroup>}
    </>
  );
}

/** Every typed word begins a word of the label, accents aside. */
function matches(label: string, q: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(label).split(/[\s’':]+/);
  return plain(q)
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

function usePageCommands(): PaletteCommand[] {
  const t = useTranslations('shell');
  const router = useRouter();
  return shellPages.map((page) => ({
    id: `page ${page.href}`,
    label: t(`nav.${page.name}`),
    icon: <page.icon aria-hidden />,
    hint: `g ${page.key}`,
    run: () => router.push(page.href),
  }));
}

function useActionCommands(): PaletteCommand[] {
  const t = useTranslations('shell');
  const router = useRouter();
  const above = pageAbove(usePathname());
  const { setTheme, setLocale } = useReaderSettings();
  const commands: PaletteCommand[] = [
    { id: 'create-vm', label: t('search.createVm'), icon: <Plus aria-hidden />, hint: 'c', run: () => router.push('/vms/new') },
    { id: 'en', label: t('search.language', { language: 'English' }), icon: <Languages aria-hidden />, run: () => setLocale('en') },
    { id: 'fr', label: t('search.language', { language: 'Français' }), icon: <Languages aria-hidden />, run: () => setLocale('fr') },
    ...themes.map((theme) => ({
      id: `theme ${theme}`,
      label: t('search.theme', { theme: t(`theme.${theme}`) }),
      icon: <SunMoon aria-hidden />,
      run: () => setTheme(theme),
    })),
  ];
  if (above === null) return commands;
  const goUp = { id: 'up', label: t('search.goUp', { page: above }), icon: <CornerLeftUp aria-hidden />, run: () => router.push(above) };
  return [goUp, ...commands];
}
