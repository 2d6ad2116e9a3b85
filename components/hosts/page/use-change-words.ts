'use client';
import { useTranslations } from 'use-intl';
import { useSentence } from '@/components/ui/use-sentence';
import type { HostChange, HostField } from './describe-changes';

/** A changed field of a host as a sentence. */
export function useChangeWords(): (change: HostChange) => string {
  const t = useTranslations('hosts.history');
  const sentence = useSentence();
  const inWords = (field: HostField, value: string | boolean | null): string => {
    if (value === null) return t('nothing');
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (field === 'state') return sentence('hostState', value);
    return field === 'maintenanceState' ? sentence('maintenance', value) : value;
  };
  return (change) => {
    if (change.kind === 'unnamed') return t('other', { field: change.path });
    const field = t(`field.${change.field}`);
    if (change.kind === 'links') return t('is', { field, value: t('links', { up: change.up, total: change.total }) });
    if (change.kind === 'members') {
      const added = change.added.length > 0 ? t('added', { names: change.added.join(', ') }) : '';
      const removed = change.removed.length > 0 ? t('removed', { names: change.removed.join(', ') }) : '';
      return t('is', { field, value: [added, removed].filter((part) => part !== '').join(', ') });
    }
    return t('changed', { field, before: inWords(change.field, change.before), after: inWords(change.field, change.after) });
  };
}
