'use client';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';

interface Suggestion {
  readonly text: string;
  readonly label: string;
  readonly count: number | null;
}

/** Completions under the line, each with how many objects it would leave. */
export function FilterSuggestions({
  id,
  items,
  active,
  total,
  onAccept,
}: {
  id: string;
  items: readonly Suggestion[];
  active: number;
  /** What the text matches as it stands. */
  total: number | null;
  onAccept: (text: string) => void;
}) {
  const t = useTranslations('filter');
  return (
    <div
      className={cn(
        'absolute top-full left-0 z-40 mt-1 w-full max-w-xl rounded-md bg-raised p-1 shadow-float',
        items.length === 0 && 'hidden',
      )}
    >
      <div id={id} role="listbox" aria-label={t('suggestions')} className="max-h-72 overflow-y-auto">
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches options through the input's aria-activedescendant
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus, as a combobox must
          <div
            key={item.text}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={cn(
              'flex min-h-7 cursor-pointer items-center gap-3 rounded-sm px-2 hover:bg-hover',
              index === active && 'bg-selected',
            )}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onAccept(item.text)}
          >
            <span className="min-w-0 flex-1 truncate">{item.label}</span>
            {item.count !== null && <span className="text-muted text-xs">{t('count', { count: item.count })}</span>}
          </div>
        ))}
      </div>
      {total !== null && <p className="border-t px-2 pt-1 text-muted text-xs">{t('matches', { count: total })}</p>}
    </div>
  );
}
