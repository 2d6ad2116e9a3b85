import { useTranslations } from 'use-intl';

/** How many rows there are, and whether more are coming. */
export function TableFooter({
  shown,
  total,
  hasMore,
  isLoadingMore,
}: {
  shown: number;
  total: number | null;
  hasMore: boolean | undefined;
  isLoadingMore: boolean | undefined;
}) {
  const t = useTranslations('ui.table');
  return (
    <footer className="flex h-7 shrink-0 items-center gap-3 border-t bg-surface px-3 text-muted text-xs" aria-live="polite">
      {total !== null && <span>{hasMore ? t('shown', { shown, total }) : t('rows', { count: total })}</span>}
      {isLoadingMore && <span>{t('loadingMore')}</span>}
    </footer>
  );
}
