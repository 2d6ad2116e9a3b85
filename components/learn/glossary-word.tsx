'use client';
import { useTranslations } from 'use-intl';
import { Tooltip } from '../ui/tooltip';
import type { GlossaryWordId } from './glossary';

export const anchorOf = (word: GlossaryWordId): string => `word-${word}`;

/** A word that says what it means when it is pointed at, and leads to the glossary when it is pressed. */
export function GlossaryWord({ word }: { word: GlossaryWordId }) {
  const t = useTranslations('learn.glossary');
  return (
    <Tooltip content={t(`words.${word}.means`)}>
      <a
        href={`#${anchorOf(word)}`}
        className="inline-flex min-h-6 items-center rounded-sm underline decoration-line-strong decoration-dotted underline-offset-3 hover:text-accent"
      >
        {t(`words.${word}.name`)}
      </a>
    </Tooltip>
  );
}
