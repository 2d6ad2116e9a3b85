'use client';
import { SunMoon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { themes } from '@/lib/i18n/theme';
import { IconButton } from '../ui/icon-button';
import { Menu, MenuLabel, MenuRadioGroup } from '../ui/menu';
import { useReaderSettings } from './reader-settings';

export function ThemeMenu() {
  const t = useTranslations('shell.theme');
  const { theme, setTheme } = useReaderSettings();
  return (
    <Menu trigger={<IconButton label={t('label')} icon={<SunMoon />} />}>
      <MenuLabel>{t('label')}</MenuLabel>
      <MenuRadioGroup value={theme} onChange={setTheme} options={themes.map((value) => ({ value, label: t(value) }))} />
    </Menu>
  );
}
