'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RulePreview } from '@/lib/api/schemas/rules';
import { SkeletonRows } from '../ui/skeleton';
import { ToneIcon } from '../ui/tone';
import { useFormat } from '../ui/use-format';
import { ClashSentence } from './clash-sentence';

/** What a rule would mean for the pool as it runs: whom it speaks of, who breaks it, what would mend it, what it clashes with. */
export function RuleEffect({ effect, isIncomplete }: { effect: RulePreview | undefined; isIncomplete: boolean }) {
  const t = useTranslations('rules.effect');
  const names = useSomeNames();
  return (
    <section aria-live="polite" className="rounded-md border bg-sunken px-3 py-2">
      <h3 className="mb-1 font-medium text-xs">{t('title')}</h3>
      {isIncomplete && <p className="text-muted">{t('wait')}</p>}
      {!isIncomplete && !effect && <SkeletonRows rows={2} />}
      {!isIncomplete && effect && (
        <ul className="flex flex-col gap-1">
          <li>
            {t('members', { count: effect.members.count })} {effect.violators.count === 0 && effect.members.count > 0 && t('kept')}
          </li>
          {effect.violators.count > 0 && (
            <Warning>{t('violators', { count: effect.violators.count, names: names(effect.violators) })}</Warning>
          )}
          {effect.repair.moves > 0 && <li className="pl-5">{t('moves', { count: effect.repair.moves })}</li>}
          {effect.repair.stuck.count > 0 && (
            <Warning>{t('stuck', { count: effect.repair.stuck.count, names: names(effect.repair.stuck) })}</Warning>
          )}
          {effect.clashes.map((clash) => (
            <li key={clash.rules.map(({ name }) => name).join()}>
              <ClashSentence clash={clash} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const Warning = ({ children }: { children: ReactNode }) => (
  <li className="flex items-start gap-1.5">
    <ToneIcon tone="warning" className="mt-0.5" />
    <span>{children}</span>
  </li>
);

const mostNames = 4;

/** "a, b and c", or "a, b, c, d and 8 more". */
function useSomeNames() {
  const t = useTranslations('rules.effect');
  const format = useFormat();
  return ({ count, items }: RulePreview['violators']) => {
    const shown = items.slice(0, mostNames).map(({ name }) => name);
    return count <= mostNames ? format.list(shown) : t('more', { names: shown.join(', '), count: count - shown.length });
  };
}
