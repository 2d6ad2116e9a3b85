'use client';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { TextLink } from '@/components/ui/text-link';
import { useSentence } from '@/components/ui/use-sentence';
import type { bulkVerdict } from '@/lib/api/schemas/bulk';

type Reasons = z.infer<typeof bulkVerdict>['reasons'];

/** Why some cannot or need not, grouped, each with a few of them. */
export function VerdictReasons({ reasons }: { reasons: Reasons }) {
  const t = useTranslations('vms.bulk');
  const sentence = useSentence();
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-muted text-xs">{t('reasons')}</h3>
      <ul className="flex flex-col gap-2">
        {reasons.map((reason) => (
          <li key={`${reason.code}${JSON.stringify(reason.params)}`} className="grid grid-cols-[2.5rem_1fr] gap-2">
            <span className="text-right font-medium">{reason.count}</span>
            <span>
              {reason.code === 'unplaceable'
                ? t('unplaceable')
                : sentence('reason', reason.code, reason.params, sentence('problem', reason.code, reason.params))}
              <span className="block text-muted text-xs">
                {reason.examples.map((example, index) => (
                  <span key={example.id}>
                    {index > 0 && ', '}
                    <TextLink href={`/vms/${example.id}`}>{example.name}</TextLink>
                  </span>
                ))}
                {reason.count > reason.examples.length && ' …'}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
