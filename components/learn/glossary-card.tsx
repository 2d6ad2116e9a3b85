'use client';
import { useLocale, useTranslations } from 'use-intl';
import { Card } from '../ui/card';
import { glossaryWords } from './glossary';
import { anchorOf } from './glossary-word';

/** The words of the lecture in both languages, by the alphabet of the reader's. */
export function GlossaryCard() {
  const t = useTranslations('learn.glossary');
  const locale = useLocale();
  const entries = glossaryWords
    .map((word) => ({ word, name: t(`words.${word}.name`) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <Card title={t('title')}>
      <dl className="gap-x-8 md:columns-2">
        {entries.map(({ word, name }) => (
          <div key={word} id={anchorOf(word)} className="scroll-mt-16 break-inside-avoid rounded-sm py-1.5 target:bg-selected">
            <dt>
              <span className="font-medium">{name}</span>{' '}
              <span className="text-muted" lang={locale === 'en' ? 'fr' : 'en'}>
                {t(`words.${word}.other`)}
              </span>
            </dt>
            <dd className="text-muted">{t(`words.${word}.means`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
