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
    <span className="flex items-start gap-1.5">
      <ToneIcon tone={clash.withoutHost ? 'warning' : 'error'} className="mt-0.5" />
      <span>{clash.withoutHost ? t('withoutHost', { names, why, host: clash.withoutHost.name }) : t('always', { names, why })}</span>
    </span>
  );
}
