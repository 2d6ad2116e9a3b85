'use client';
import { ChevronDown, Play, Power, RotateCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { RowSelection } from '@/components/ui/virtual-table/use-row-selection';
import type { BulkRequest } from '@/lib/api/schemas/bulk';
import { BulkTagForm } from './bulk-tag-form';
import { VerdictDialog } from './verdict-dialog';

/** Appears with a selection. Every action is judged by the server first; nothing runs from here. */
export function BulkBar({ selection, total, filter }: { selection: RowSelection; total: number; filter: string }) {
  const t = useTranslations('vms');
  const [request, setRequest] = useState<BulkRequest | null>(null);
  const count = selection.isAllMatching ? total : selection.ids.size;
  if (count === 0) return null;
  const chosen: BulkRequest['selection'] = selection.isAllMatching ? { filter } : { ids: [...selection.ids] };
  const ask = (action: BulkRequest['action'], tag?: string) => setRequest({ action, selection: chosen, ...(tag ? { tag } : {}) });
  const others = ['suspend', 'resume', 'stop', 'migrate'] as const;
  return (
    <section aria-label={t('bulk.actions')} className="mx-4 mb-2 flex flex-wrap items-center gap-2 rounded-md bg-selected px-3 py-1.5">
      <span className="font-medium" aria-live="polite">
        {selection.isAllMatching ? t('bulk.allSelected', { count }) : t('bulk.selected', { count })}
      </span>
      {!selection.isAllMatching && total > count && (
        <Button size="sm" variant="ghost" onClick={selection.selectAllMatching}>
          {t('bulk.selectAll', { count: total })}
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={selection.clear}>
        {t('bulk.clear')}
      </Button>
      <span className="ml-auto flex flex-wrap gap-1.5">
        <Button size="sm" icon={<Play />} onClick={() => ask('start')}>
          {t('action.start')}
        </Button>
        <Button size="sm" icon={<Power />} onClick={() => ask('shutdown')}>
          {t('action.shutdown')}
        </Button>
        <Button size="sm" icon={<RotateCw />} onClick={() => ask('reboot')}>
          {t('action.reboot')}
        </Button>
        <BulkTagForm onAsk={ask} />
        <Menu
          trigger={
            <Button size="sm">
              {t('bulk.more')}
              <ChevronDown />
            </Button>
          }
        >
          {others.map((action) => (
            <MenuItem key={action} onSelect={() => ask(action)}>
              {t(`action.${action}`)}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuItem onSelect={() => ask('protect')}>{t('action.protect')}</MenuItem>
          <MenuItem onSelect={() => ask('unprotect')}>{t('action.unprotect')}</MenuItem>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 />} onSelect={() => ask('delete')}>
            {t('action.delete')}
          </MenuItem>
        </Menu>
      </span>
      {request && <VerdictDialog request={request} count={count} onClose={() => setRequest(null)} onStarted={selection.clear} />}
    </section>
  );
}
