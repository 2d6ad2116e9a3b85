'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { KeyBinding } from '../ui/keyboard/key-layers';
import { useKeys } from '../ui/keyboard/use-keys';
import { replayEarlyKeys } from './early-keys';
import { shellPages } from './pages';
import { useShellState } from './shell-state';

/** Fields that `/` goes to carry this attribute; a page has at most one. */
const filterField = '[data-page-filter]';

/** The keys that work on every page. */
export function ShellKeys() {
  const t = useTranslations('shell');
  const router = useRouter();
  const shell = useShellState();
  const general = (keys: string, label: string, run: () => void): KeyBinding => ({ keys, label, group: 'general', run });
  const focusFilter = () => {
    const field = document.querySelector<HTMLElement>(filterField);
    if (field) field.focus();
    else shell.setPaletteOpen(true);
  };
  useKeys([
    general('?', t('keys.help'), () => shell.setHelpOpen(true)),
    general('Mod+k', t('keys.search'), () => shell.setPaletteOpen(!shell.isPaletteOpen)),
    general('/', t('keys.filter'), focusFilter),
    general('[', t('keys.rail'), () => shell.setRailMode(shell.railMode === 'menu' ? 'tree' : 'menu')),
    general(']', t('keys.dock'), () => shell.setDockOpen(!shell.isDockOpen)),
    ...shellPages.map(
      (page): KeyBinding => ({
        keys: `g ${page.key}`,
        label: t('keys.go', { page: t(`nav.${page.name}`) }),
        group: 'go',
        run: () => router.push(page.href),
      }),
    ),
  ]);
  useEffect(replayEarlyKeys, []);
  return null;
}
