'use client';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import { StateBadge } from '@/components/ui/state-badge';
import type { ClusterAvailability } from '@/lib/api/schemas/ha';
import { LeftOffList } from './left-off-list';
import { useToleranceSentence } from './use-tolerance-sentence';

/** Whether hosts may fail, in a sentence, and who could not restart whatever room there is. */
export function VerdictCard({ cluster }: { cluster: ClusterAvailability }) {
  const t = useTranslations('ha.verdict');
  const { text, tone } = useToleranceSentence()(cluster);
  const broken = cluster.tolerances.find(({ ok }) => !ok);
  return (
    <Card>
      <div role="status" className="flex flex-col gap-2">
        <StateBadge tone={tone} className="whitespace-normal font-medium text-base [&>span]:whitespace-normal">
          {text}
        </StateBadge>
        <p className="text-muted text-xs">
          {t('thought', {
            hosts: cluster.hosts,
            guests: cluster.guests,
            failures: cluster.tolerances.reduce((sum, each) => sum + each.failures, 0),
          })}
        </p>
        {broken?.worst && <LeftOffList title={t('noRoom')} items={broken.worst.named} count={broken.worst.guests} />}
        {cluster.cannotRestart.count > 0 && (
          <LeftOffList
            title={t('cannot', { guests: cluster.cannotRestart.count })}
            items={cluster.cannotRestart.named}
            count={cluster.cannotRestart.count}
          />
        )}
      </div>
    </Card>
  );
}
