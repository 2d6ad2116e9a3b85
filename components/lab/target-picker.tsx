'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { searchQuery } from '@/lib/api/queries/search';
import { ObjectIcon } from '../shell/object-icon';
import { SearchHitState } from '../shell/search-hit-state';
import { Popover } from '../ui/popover';
import { useFirstSelected } from '../ui/use-first-selected';
import type { FaultTarget } from './fault-draft';

const itemClasses = 'flex h-8 cursor-pointer items-center gap-2 rounded-sm px-2 data-[selected=true]:bg-selected';

/** Chooses one host, VM or storage pool by name; the server searches. `everything` offers the whole pool too. */
export function TargetPicker({
  id,
  kinds,
  value,
  onChange,
  everything,
}: {
  id: string;
  kinds: readonly string[];
  value: FaultTarget | null;
  onChange: (target: FaultTarget) => void;
  everything: FaultTarget | null;
}) {
  const t = useTranslations('ui.picker');
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { data, isFetching } = useQuery({ ...searchQuery(text.trim(), 20), placeholderData: keepPreviousData });
  const found = text.trim() === '' ? [] : (data?.groups ?? []).filter((group) => kinds.includes(group.kind));
  const hits = found.flatMap((group) => group.items.map((item) => ({ ...item, kind: group.kind })));
  const offersEverything = everything !== null && text === '';
  const [selected, select] = useFirstSelected([...(offersEverything ? ['everything'] : []), ...hits.map((hit) => hit.id)]);
  const pick = (target: FaultTarget) => {
    onChange(target);
    setOpen(false);
  };
  const trigger = (
    <button
      id={id}
      type="button"
      className="flex h-8 w-full min-w-0 items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-left"
    >
      {value && <ObjectIcon kind={value.kind} className="size-3.5 shrink-0 text-muted" />}
      <span className="min-w-0 flex-1 truncate">{value ? value.name : <span className="text-muted">{t('choose')}</span>}</span>
      <ChevronsUpDown className="size-3.5 shrink-0 text-muted" aria-hidden />
    </button>
  );
  return (
    <Popover trigger={trigger} open={isOpen} onOpenChange={setOpen} className="w-80 p-0">
      <Command label={t('choose')} shouldFilter={false} value={selected} onValueChange={select}>
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder={t('type')}
          className="h-9 w-full border-b bg-transparent px-3 outline-none placeholder:text-muted"
        />
        <Command.List className="max-h-64 overflow-y-auto p-1">
          {offersEverything && (
            <Command.Item value="everything" onSelect={() => pick(everything)} className={itemClasses}>
              {everything.name}
            </Command.Item>
          )}
          <Command.Empty className="px-2 py-4 text-center text-muted">
            {text === '' ? t('type') : isFetching ? t('searching') : t('none')}
          </Command.Empty>
          {hits.map((hit) => (
            <Command.Item key={hit.id} value={hit.id} onSelect={() => pick(hit)} className={itemClasses}>
              <ObjectIcon kind={hit.kind} className="size-3.5 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 truncate">{hit.name}</span>
              <SearchHitState kind={hit.kind} state={hit.state} />
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Popover>
  );
}
