'use client';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { useKeys } from '@/components/ui/keyboard/use-keys';
import { QuickCreateDialog } from './quick-create-dialog';

/** `c` anywhere, or `?create=quick`: a VM in one dialog. Back closes it. */
export function QuickCreate() {
  const t = useTranslations('vms.keys');
  const [create, setCreate] = useQueryState('create', parseAsStringLiteral(['quick']).withOptions({ history: 'push' }));
  useKeys([{ keys: 'c', label: t('quickCreate'), group: 'general', run: () => void setCreate('quick') }]);
  return create ? <QuickCreateDialog onClose={() => void setCreate(null)} /> : null;
}
