'use client';
import { useTranslations } from 'use-intl';
import { useMoment } from './use-moment';

/** Why nothing can be changed now: the past is shown. Null while it is live. */
export function useReadOnlyReason(): string | null {
  const t = useTranslations('codes.reason');
  return useMoment() === null ? null : t('past-read-only');
}
