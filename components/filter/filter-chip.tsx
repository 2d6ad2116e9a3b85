'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { termParts } from './filter-terms';

/** One finished term. Pressing it takes it back into the line to be edited. */
export function FilterChip({ term, onEdit, onRemove }: { term: string; onEdit: () => void; onRemove: () => void }) {
  const t = useTranslations('filter');
  const { negated, field, operator, value } = termParts(term);
  return (
    <span className={cn('inline-flex h-6 max-w-72 shrink-0 items-center rounded-sm bg-selected', negated && 'bg-error-soft')}>
      <button
        type="button"
        className="flex h-6 min-w-0 items-center gap-1 rounded-sm px-1.5 hover:underline"
        onClick={onEdit}
        aria-label={t('edit', { term })}
      >
        {negated && <span className="font-medium text-error">{t('not')}</span>}
        {field && (
          <span className="text-muted">
            {field}
            {operator === ':' ? '' : ` ${operator}`}
          </span>
        )}
        <span className="truncate font-medium">{value.replaceAll('"', '')}</span>
      </button>
      <button
        type="button"
        className="flex size-6 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-text"
        onClick={onRemove}
        aria-label={t('remove', { term })}
      >
        <X className="size-3" aria-hidden />
      </button>
    </span>
  );
}
