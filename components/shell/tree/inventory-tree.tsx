'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/ui/error-state';
import { Input } from '@/components/ui/input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useStoredState } from '@/components/ui/use-stored-state';
import type { TreeGrouping } from '@/lib/api/queries/tree';
import { objectHref } from '../object-href';
import { useShellState } from '../shell-state';
import { TreeRowView } from './tree-row-view';
import { useInventoryTree } from './use-inventory-tree';

const rowHeight = 26;

/** The pool as a tree: walk it with the arrow keys, open a page with Enter. */
export function InventoryTree() {
  const t = useTranslations('shell.tree');
  const router = useRouter();
  const treeId = useId();
  const { setDrawerOpen } = useShellState();
  const [by, setBy] = useStoredState<TreeGrouping>('tree-by', 'host');
  const [text, setText] = useState('');
  const filter = useDeferredValue(text.trim());
  const tree = useInventoryTree(by, filter);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: tree.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 260, height: 640 },
  });
  const active = tree.rows.findIndex((row) => row.key === activeKey);

  const goTo = (index: number) => {
    const row = tree.rows[Math.min(Math.max(index, 0), tree.rows.length - 1)];
    if (!row) return;
    setActiveKey(row.key);
    virtualizer.scrollToIndex(tree.rows.indexOf(row));
  };
  const openPage = (index: number) => {
    const row = tree.rows[index];
    if (row?.kind === 'more') tree.showMore(row.parent);
    if (row?.kind !== 'node') return;
    setDrawerOpen(false);
    const href = objectHref(row.node.kind, row.node.id, row.node.name);
    if (href) router.push(href);
  };
  const press = (event: KeyboardEvent) => {
    const row = tree.rows[active];
    const node = row?.kind === 'node' ? row : null;
    const deeds: Record<string, () => void> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => goTo(active - 1),
      Home: () => goTo(0),
      End: () => goTo(tree.rows.length - 1),
      Enter: () => openPage(active),
      ArrowRight: () => node && (node.isOpen ? goTo(active + 1) : node.node.hasChildren && tree.toggle(node.node.id, true)),
      ArrowLeft: () => {
        if (node?.isOpen) tree.toggle(node.node.id, false);
        else if (row) goTo(tree.rows.findLastIndex((other, index) => index < active && other.depth < row.depth));
      },
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-col gap-1.5 p-2">
        <Input
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('filter')}
          aria-label={t('filter')}
          className="h-7"
        />
        <SegmentedControl
          label={t('by')}
          value={by}
          onChange={setBy}
          segments={[
            { value: 'host', label: t('byHost') },
            { value: 'tag', label: t('byTag') },
          ]}
          className="[&>button]:flex-1"
        />
      </div>
      {tree.error && <ErrorState error={tree.error} compact />}
      <div
        ref={scroller}
        role="tree"
        aria-label={t('label')}
        aria-activedescendant={active >= 0 ? `${treeId}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={press}
        className="min-h-0 flex-1 overflow-y-auto pb-2 focus-visible:outline-offset-[-2px]"
      >
        {tree.rows.length === 0 && <p className="px-3 py-4 text-muted">{filter === '' ? t('empty') : t('noMatch')}</p>}
        <div role="presentation" className={tree.error ? 'hidden' : 'relative'} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = tree.rows[item.index];
            return row ? (
              <TreeRowView
                key={row.key}
                id={`${treeId}-${item.index}`}
                row={row}
                top={item.start}
                height={rowHeight}
                isActive={item.index === active}
                onToggle={tree.toggle}
                onOpen={() => {
                  setActiveKey(row.key);
                  openPage(item.index);
                }}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
