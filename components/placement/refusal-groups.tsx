'use client';
import { useTranslations } from 'use-intl';
import { TextLink } from '@/components/ui/text-link';
import type { Decision } from '@/lib/api/schemas/decisions';
import { useRefusalSentence } from './use-refusal-sentence';

/** Refused hosts, grouped by what refused them, each with its nearest miss in numbers. */
export function RefusalGroups({ groups }: { groups: Decision['refusalGroups'] }) {
  const t = useTranslations('placement');
  const sentence = useRefusalSentence();
  if (groups.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {groups.map((group) => {
        const [nearest] = group.examples;
        return (
          <li key={group.filter}>
            <p>{t('group.line', { count: group.count, filter: t(`filter.${group.filter}`) })}</p>
            {nearest && (
              <p className="text-muted text-xs">
                <TextLink href={`/hosts/${nearest.hostId}`} className="font-medium text-text">
                  {nearest.hostName}
                </TextLink>{' '}
                {sentence({ filter: group.filter, ...nearest })}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
