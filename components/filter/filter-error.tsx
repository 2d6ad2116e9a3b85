'use client';
import { useTranslations } from 'use-intl';

const codes = ['unknown-field', 'missing-value', 'open-quote', 'bad-value', 'bad-comparison'] as const;

/** Where a filter does not parse, and why, under the text itself with the trouble marked. */
export function FilterError({ text, error }: { text: string; error: { position: number; code: string; word: string } }) {
  const t = useTranslations('filter.error');
  const code = codes.find((one) => one === error.code) ?? 'other';
  const [wrong = ''] = text.slice(error.position).split(/\s/);
  return (
    <p role="alert" className="mt-1 px-2 text-error text-xs">
      <span className="font-mono">
        {text.slice(0, error.position)}
        <mark className="bg-error-soft text-error underline decoration-wavy">{wrong || '␣'}</mark>
      </span>{' '}
      {t(code, { word: error.word || wrong })}
    </p>
  );
}
