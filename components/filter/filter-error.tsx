'use client';
import { useTranslations } from 'use-intl';

/** Where a filter does not parse, and why: the text again, with the trouble marked. */
export function FilterError({ text, error }: { text: string; error: { position: number; message: string } }) {
  const t = useTranslations('filter');
  const at = text.slice(error.position).split(/\s/)[0] || text.slice(-1);
  return (
    <p role="alert" className="mt-1 px-2 text-error text-xs">
      {t('errorAt', { at, message: error.message })}
    </p>
  );
}
