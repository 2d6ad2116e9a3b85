'use client';
import { Dialog } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { SegmentedControl } from '../ui/segmented-control';
import { NavLinks } from './nav-links';
import { PoolFooter } from './pool-footer';
import { useShellState } from './shell-state';
import { InventoryTree } from './tree/inventory-tree';

/** Left side: menu or inventory tree; a drawer on narrow screens. */
export function Rail() {
  const t = useTranslations('shell.nav');
  const { isDrawerOpen, setDrawerOpen } = useShellState();
  return (
    <>
      <aside className="hidden w-[260px] shrink-0 flex-col border-r bg-surface lg:flex">
        <RailContent />
      </aside>
      <Dialog.Root open={isDrawerOpen} onOpenChange={setDrawerOpen}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-black/45 lg:hidden" />
          <Dialog.Content
            data-modal
            aria-describedby={undefined}
            className="slide-in-from-left-6 fade-in fixed inset-y-0 left-0 z-40 flex w-[min(320px,88vw)] animate-in flex-col bg-surface shadow-float duration-150 lg:hidden"
          >
            <Dialog.Title className="sr-only">{t('label')}</Dialog.Title>
            <RailContent />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}

function RailContent() {
  const t = useTranslations('shell.nav');
  const { railMode, setRailMode } = useShellState();
  return (
    <>
      <div className="border-b p-2">
        <SegmentedControl
          label={t('mode')}
          value={railMode}
          onChange={setRailMode}
          segments={[
            { value: 'menu', label: t('modeMenu'), title: '[' },
            { value: 'tree', label: t('modeTree'), title: '[' },
          ]}
          className="flex w-full [&>button]:flex-1"
        />
      </div>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{railMode === 'menu' ? <NavLinks /> : <InventoryTree />}</div>
      <PoolFooter />
    </>
  );
}
