'use client';
import { useTranslations } from 'use-intl';
import type { RuleClash } from '@/lib/api/schemas/rules';
import { ToneIcon } from '../ui/tone';
import { useFormat } from '../ui/use-format';

/** Which rules cannot be kept together, and why; milder when they can while every host is up. */
export function ClashSentence({ clash }: { clash: RuleClash }) {
  const t = useTranslations('rules.clash');
  const format = useFormat();
  const names = format.list(clash.rules.map(({ id, name }) => (id === null ? t('this') : name)));
  const why = t(`why.${clash.why}`);
  return (
    <span>
      <ToneIcon tone={clash.withoutHost ? 'warning' : 'error'} className="mr-1.5 inline-block align-[-2px]" />
      {clash.withoutHost ? t('withoutHost', { names, why, host: clash.withoutHost.name }) : t('always', { names, why })}
    </span>
  );
}
