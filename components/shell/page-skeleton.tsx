'use client';
import { useTranslations } from 'use-intl';
import { Skeleton, SkeletonRows } from '../ui/skeleton';

/** Shown while a page is on its way. */
export function PageSkeleton() {
  const t = useTranslations('shell');
  return (
    <div role="status" className="p-4">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="mb-6 h-6 w-48" />
      <SkeletonRows rows={9} />
    </div>
  );
}
