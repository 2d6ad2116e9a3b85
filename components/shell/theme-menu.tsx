'use client';
import { SunMoon } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { themes } from '@/lib/i18n/theme';
import { IconButton } from '../ui/icon-button';
import { Menu, MenuLabel, MenuRadioGroup, MenuSeparator } from '../ui/menu';
import { useReaderSettings } from './reader-settings';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
] as const;

export function ThemeMenu() {
  const t = useTranslations('shell');
  const locale = useLocale();
  const { theme, setTheme, setLocale } = useReaderSettings();
  return (
    <Menu trigger={<IconButton label={t('theme.menu')} icon={<SunMoon />} />}>
      <MenuLabel>{t('theme.label')}</MenuLabel>
      <MenuRadioGroup value={theme} onChange={setTheme} options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))} />
      <MenuSeparator />
      <MenuLabel>{t('language.label')}</MenuLabel>
      <MenuRadioGroup value={locale} onChange={setLocale} options={languages} />
    </Menu>
  );
}
