'use client';
import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { FilterChip } from './filter-chip';
import { FilterError } from './filter-error';
import { FilterSuggestions } from './filter-suggestions';
import { type SuggestionsEndpoint, suggestionsQueryOf } from './suggestions-query';
import { useFilterText } from './use-filter-text';

/**
 * Chips and free text that filter a list. The server completes what is typed, with counts, and says where it does not parse.
 * The caller keeps the text (in the URL), so Back and a shared link bring it back.
 */
export function FilterLine({
  value,
  onChange,
  suggestions,
  placeholder,
}: {
  value: string;
  onChange: (text: string) => void;
  suggestions: SuggestionsEndpoint;
  placeholder?: string;
}) {
  const t = useTranslations('filter');
  const filter = useFilterText(value, onChange);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { data } = useQuery(suggestionsQueryOf(suggestions, filter.asked, open || filter.text !== ''));
  const items = open ? (data?.items ?? []) : [];

  const accept = (text: string) => {
    filter.replaceAll(text, /[:<>=]$/.test(text));
    setActive(-1);
    input.current?.focus();
  };
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => {
      setOpen(true);
      setActive((index) => (items.length === 0 ? -1 : (index + 1) % items.length));
      return true;
    },
    ArrowUp: () => {
      setActive((index) => (items.length === 0 ? -1 : (index <= 0 ? items.length : index) - 1));
      return true;
    },
    Enter: () => {
      const chosen = items[active];
      if (chosen) accept(chosen.text);
      else filter.commit();
      return true;
    },
    Tab: () => {
      const chosen = items[active];
      if (chosen) accept(chosen.text);
      return chosen !== undefined;
    },
    Escape: () => {
      if (open) setOpen(false);
      else input.current?.blur();
      return true;
    },
    Backspace: () => {
      if (filter.draft !== '' || filter.chips.length === 0) return false;
      filter.edit(filter.chips.length - 1);
      return true;
    },
  };
  const press = (event: KeyboardEvent) => {
    if (!keys[event.key]?.()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search aria-label={t('label')} className="relative min-w-0 flex-1 basis-72">
      <div className="flex min-h-8 flex-wrap items-center gap-1 rounded-md border border-line-strong bg-surface py-0.5 pr-1 pl-2 focus-within:outline-2 focus-within:outline-focus">
        <Search className="size-3.5 shrink-0 text-muted" aria-hidden />
        {filter.chips.map((term, index) => (
          <FilterChip
            key={term}
            term={term}
            onEdit={() => [filter.edit(index), input.current?.focus()]}
            onRemove={() => filter.remove(index)}
          />
        ))}
        <input
          ref={input}
          data-page-filter
          role="combobox"
          aria-label={t('label')}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          className="h-6 min-w-24 flex-1 bg-transparent px-1 text-sm outline-none placeholder:text-muted"
          placeholder={filter.chips.length > 0 ? t('add') : (placeholder ?? t('placeholder'))}
          value={filter.draft}
          onChange={(event) => [filter.type(event.target.value), setOpen(true), setActive(-1)]}
          onFocus={() => setOpen(true)}
          onBlur={() => [setOpen(false), setActive(-1)]}
          onKeyDown={press}
        />
        {filter.text !== '' && <IconButton label={t('clear')} icon={<X />} className="size-6" onClick={filter.clear} />}
      </div>
      {data?.error && filter.text !== '' && !filter.isUnfinished && <FilterError text={filter.text} error={data.error} />}
      <FilterSuggestions
        id={listId}
        items={items}
        active={active}
        total={filter.text === '' ? null : (data?.total ?? null)}
        onAccept={accept}
      />
    </search>
  );
}
