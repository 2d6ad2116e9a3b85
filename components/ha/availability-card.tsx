'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StateBadge } from '@/components/ui/state-badge';
import { TextLink } from '@/components/ui/text-link';
import { availabilityQuery } from '@/lib/api/queries/ha';
import { useToleranceSentence } from './use-tolerance-sentence';
import { weakestFirst } from './weakest-first';

/** Clusters told in the card; the page has all. */
const mostClusters = 3;

/** For the overview: how many hosts each cluster may lose, the weakest first. */
export function AvailabilityCard() {
  const t = useTranslations('ha');
  const { data, isError } = useQuery(availabilityQuery());
  const sentence = useToleranceSentence();
  if (isError && !data) return null;
  const clusters = data ? weakestFirst(data.items.filter(({ hosts }) => hosts > 0)) : [];
  return (
    <Card title={<TextLink href="/ha">{t('title')}</TextLink>}>
      {!data && <SkeletonRows rows={3} />}
      <ul className="flex flex-col gap-2 empty:hidden">
        {clusters.slice(0, mostClusters).map((cluster) => {
          const { text, tone } = sentence(cluster);
          return (
            <li key={cluster.id}>
              <StateBadge tone={tone} className="items-start whitespace-normal [&>span]:whitespace-normal [&>svg]:mt-0.5">
                <TextLink className="underline" href={`/ha?cluster=${encodeURIComponent(cluster.id)}`}>
                  {cluster.name}
                </TextLink>{' '}
                {text}
              </StateBadge>
            </li>
          );
        })}
      </ul>
      {clusters.length > mostClusters && <p className="mt-2 text-muted text-xs">{t('more', { count: clusters.length - mostClusters })}</p>}
    </Card>
  );
}
