'use client';
import { ArrowRight, Wand2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { Counterfactual } from '@/lib/api/schemas/decisions';
import { fleetHref, useChangeSentence } from './use-change-sentence';
import { useObjectNames } from './use-object-names';

/** The smallest changes that make a request fit: a button where the request changes, a link where the fleet does. */
export function SuggestedChanges({
  changes,
  onApply,
}: {
  changes: readonly Counterfactual[];
  onApply?: (change: Counterfactual['change']) => void;
}) {
  const t = useTranslations('placement');
  const sentence = useChangeSentence(useObjectNames());
  if (changes.length === 0) return <p className="text-muted">{t('changes.none')}</p>;
  return (
    <ul className="flex flex-col gap-1.5">
      {changes.map((suggestion) => (
        <li key={JSON.stringify(suggestion.change)} className="flex flex-col">
          {suggestion.on === 'request' && onApply ? (
            <Button
              size="sm"
              icon={<Wand2 />}
              className="h-auto min-h-7 justify-start whitespace-normal text-left"
              onClick={() => onApply(suggestion.change)}
            >
              {sentence(suggestion)}
            </Button>
          ) : (
            <Button size="sm" asChild className="h-auto min-h-7 justify-start whitespace-normal text-left">
              <Link href={fleetHref(suggestion.change)}>
                <ArrowRight />
                {sentence(suggestion)}
              </Link>
            </Button>
          )}
          <span className="mt-0.5 pl-2 text-muted text-xs">
            {t('change.hosts', { count: suggestion.hosts, chosen: suggestion.chosenName })}
          </span>
        </li>
      ))}
    </ul>
  );
}
