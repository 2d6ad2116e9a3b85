'use client';
import { useTranslations } from 'use-intl';
import { useDraft } from './use-draft';

/** Stands where a clone has nothing to choose. */
export function SourceOfClone() {
  const t = useTranslations('wizard.source');
  const { draft } = useDraft();
  return <p className="text-muted">{t('asSource', { name: draft.sourceVmName || '…' })}</p>;
}
