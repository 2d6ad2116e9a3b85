'use client';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { Card } from '@/components/ui/card';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import { useSentence } from '@/components/ui/use-sentence';
import type { Pool } from '@/lib/api/schemas/pool';

type RecentDecision = Pool['recentDecisions'][number];
const kinds = ['preview', 'create', 'start', 'move', 'resize', 'repair', 'evacuate', 'restart', 'balance'] as const;

/** What Onepool decided lately, in words; each leads to its reasons. */
export function DecisionsCard({ decisions }: { decisions: readonly RecentDecision[] }) {
  const t = useTranslations('overview.decisions');
  return (
    <Card title={t('title')} bodyClassName="p-0">
      {decisions.length === 0 && <p className="p-3 text-muted">{t('none')}</p>}
      <ol>
        {decisions.map((decision) => (
          <li key={decision.id} className="border-b px-3 py-2 last:border-b-0">
            <DecisionSentence decision={decision} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function DecisionSentence({ decision }: { decision: RecentDecision }) {
  const t = useTranslations('overview.decisions');
  const sentence = useSentence();
  const guest = () => (decision.guestId ? <ObjectLink kind="vm" id={decision.guestId} name={decision.guestName} /> : decision.guestName);
  const host = () => (decision.hostId ? <ObjectLink kind="host" id={decision.hostId} name={decision.hostName ?? decision.hostId} /> : '–');
  const kind = kinds.find((known) => known === decision.kind) ?? 'create';
  return (
    <>
      <p className="flex justify-between gap-3">
        <span className="min-w-0">{decision.hostId ? t.rich(kind, { guest, host }) : t.rich('nowhere', { guest })}</span>
        {decision.guestId && (
          <TextLink href={`/vms/${decision.guestId}/placement`} prefetch={false} className="shrink-0 text-xs">
            {t('why')}
          </TextLink>
        )}
      </p>
      <p className="flex flex-wrap gap-x-3 text-muted text-xs">
        <RelativeTime at={decision.at} />
        <span>{t('by', { cause: sentence('cause', decision.causeKind) })}</span>
      </p>
    </>
  );
}
