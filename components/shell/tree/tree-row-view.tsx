'use client';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';
import { ToneIcon } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';
import { ObjectIcon } from '../object-icon';
import type { TreeRow } from './tree-rows';

interface TreeRowViewProps {
  id: string;
  row: TreeRow;
  top: number;
  height: number;
  isActive: boolean;
  onToggle: (id: string, isOpen: boolean) => void;
  onOpen: () => void;
}

export function TreeRowView({ id, row, top, height, isActive, onToggle, onOpen }: TreeRowViewProps) {
  const t = useTranslations('shell.tree');
  const place = { height, transform: `translateY(${top}px)`, paddingLeft: 6 + row.depth * 14 };
  const classes = cn('absolute inset-x-0 flex items-center gap-1 pr-2', isActive ? 'bg-selected' : 'hover:bg-hover');
  if (row.kind === 'loading') {
    return (
      <div role="presentation" className={classes} style={place}>
        <Skeleton className="ml-6 h-3 w-24" />
      </div>
    );
  }
  if (row.kind === 'more') {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys for its active row
      <div
        role="treeitem"
        id={id}
        aria-level={row.depth + 1}
        aria-selected={isActive}
        className={cn(classes, 'cursor-pointer text-accent')}
        style={place}
        onClick={onOpen}
      >
        <span className="ml-6">{t('more', { count: row.left })}</span>
      </div>
    );
  }
  return <NodeRow id={id} row={row} classes={classes} place={place} isActive={isActive} onToggle={onToggle} onOpen={onOpen} />;
}

function NodeRow({
  id,
  row,
  classes,
  place,
  isActive,
  onToggle,
  onOpen,
}: {
  id: string;
  row: Extract<TreeRow, { kind: 'node' }>;
  classes: string;
  place: { height: number; transform: string; paddingLeft: number };
  isActive: boolean;
  onToggle: (id: string, isOpen: boolean) => void;
  onOpen: () => void;
}) {
  const t = useTranslations('shell.tree');
  const format = useFormat();
  const { node } = row;
  const Chevron = row.isOpen ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys for its active row
    <div
      role="treeitem"
      id={id}
      aria-level={row.depth + 1}
      aria-expanded={node.hasChildren ? row.isOpen : undefined}
      aria-selected={isActive}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-label={`${node.name}, ${t(`worst.${node.worst}`)}${node.hasChildren ? `, ${t('count', { count: node.count })}` : ''}`}
      className={cn(classes, 'cursor-pointer')}
      style={place}
      onClick={onOpen}
    >
      {node.hasChildren ? (
        <span
          aria-hidden
          className="flex size-6 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-selected"
          onClick={(event) => {
            event.stopPropagation();
            onToggle(node.id, !row.isOpen);
          }}
        >
          <Chevron className="size-3.5" />
        </span>
      ) : (
        <span className="size-6 shrink-0" />
      )}
      <ObjectIcon kind={node.kind} className="size-3.5 shrink-0 text-muted" />
      <span className="min-w-0 flex-1 truncate">{node.name}</span>
      {node.worst !== 'ok' && <ToneIcon tone={node.worst} className="animate-none" />}
      {node.hasChildren && <span className="text-muted text-xs">{format.number(node.count)}</span>}
    </div>
  );
}
