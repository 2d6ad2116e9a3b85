'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { searchQuery } from '@/lib/api/queries/search';
import { useFirstSelected } from '../ui/use-first-selected';
import { PaletteGroup, type PaletteItem } from './palette-group';
import { useShellState } from './shell-state';
import { useActionCommands, usePageCommands } from './use-palette-commands';
import { usePaletteResults } from './use-palette-results';

/** Ctrl/Cmd-K: objects of the pool, pages and actions, by name. */
export function CommandPalette() {
  const t = useTranslations('shell.search');
  const { isPaletteOpen, setPaletteOpen } = useShellState();
  return (
    <Dialog.Root open={isPaletteOpen} onOpenChange={setPaletteOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <Dialog.Content
          data-modal
          aria-describedby={undefined}
          className="-translate-x-1/2 fixed top-[12vh] left-1/2 z-50 w-[min(640px,calc(100vw-1.5rem))] overflow-hidden rounded-lg bg-raised shadow-float"
        >
          <Dialog.Title className="sr-only">{t('label')}</Dialog.Title>
          <Palette onDone={() => setPaletteOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Palette({ onDone }: { onDone: () => void }) {
  const t = useTranslations('shell.search');
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({ ...searchQuery(q, 5), placeholderData: keepPreviousData });
  const found = usePaletteResults(q, q === '' ? [] : (data?.groups ?? []));
  const pages = { heading: t('pages'), items: usePageCommands(q) };
  const actions = { heading: t('actions'), items: useActionCommands(q) };
  const groups = [...found, pages, actions].filter((group) => group.items.length > 0);
  const [selected, select] = useFirstSelected(groups.flatMap((group) => group.items.map((item) => item.value)));
  const run = (item: PaletteItem) => {
    onDone();
    item.run();
  };
  return (
    // The server has ranked the objects, so nothing is filtered or sorted here.
    <Command label={t('label')} shouldFilter={false} loop value={selected} onValueChange={select}>
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder={t('placeholder')}
        className="h-11 w-full border-b bg-transparent px-4 text-base outline-none placeholder:text-muted"
      />
      <Command.List className="max-h-[55vh] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-6 text-center text-muted">{isFetching ? t('loading') : t('noResult', { q })}</Command.Empty>
        {groups.map((group) => (
          <PaletteGroup key={group.heading} {...group} onRun={run} />
        ))}
      </Command.List>
    </Command>
  );
}
