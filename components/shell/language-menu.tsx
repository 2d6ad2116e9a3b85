'use client';
import { useLocale, useTranslations } from 'use-intl';
import { SegmentedControl } from '../ui/segmented-control';
import { useReaderSettings } from './reader-settings';

export function LanguageMenu() {
  const t = useTranslations('shell.language');
  const locale = useLocale();
  const { setLocale } = useReaderSettings();
  return (
    <SegmentedControl
      label={t('label')}
      value={locale}
      onChange={setLocale}
      segments={[
        { value: 'en', label: 'EN', title: 'English' },
        { value: 'fr', label: 'FR', title: 'Français' },
      ]}
      className="hidden sm:inline-flex"
    />
  );
}
