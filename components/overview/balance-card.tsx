'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { BandBar } from '@/components/balance/band-bar';
import { Sparkline } from '@/components/charts/sparkline';
import { PresentOnlyCard } from '@/components/past/present-only-card';
import { usePlanReason } from '@/components/plans/words/use-plan-reason';
import { Card } from '@/components/ui/card';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import { balanceQuery, imbalanceQuery } from '@/lib/api/queries/balance';
import type { Balance } from '@/lib/api/schemas/balance';

/** The most uneven cluster: its imbalance against the threshold, the last seven days, and what the balancer would do. */
export function BalanceCard() {
  const t = useTranslations('balance');
  return (
    <PresentOnlyCard title={t('title')}>
      <LiveBalanceCard />
    </PresentOnlyCard>
  );
}

function LiveBalanceCard() {
  const t = useTranslations('balance');
  const { data, isError } = useQuery(balanceQuery(null));
  if (isError && !data) return null;
  return (
    <Card
      title={<TextLink href="/balance">{t('title')}</TextLink>}
      actions={data && <span className="text-muted text-xs">{data.clusterName}</span>}
    >
      {data ? <CardBody balance={data} /> : <SkeletonRows rows={3} />}
    </Card>
  );
}

function CardBody({ balance }: { balance: Balance }) {
  const t = useTranslations('balance');
  const format = useFormat();
  const { imbalance, levels, policy } = balance;
  const threshold = levels.find(({ level }) => level === policy.level)?.threshold ?? null;
  return (
    <div className="flex flex-col gap-2">
      <p>{t('imbalanceNow', { value: format.percent(imbalance.value, 1), resource: t(`resource.${imbalance.resource}`) })}</p>
      <BandBar value={imbalance.value} threshold={threshold} />
      <WeekLine clusterId={balance.clusterId} />
      <Proposal balance={balance} />
    </div>
  );
}

function WeekLine({ clusterId }: { clusterId: string }) {
  const t = useTranslations('balance');
  const { data } = useQuery(imbalanceQuery(clusterId));
  if (!data) return <div className="h-10" />;
  return <Sparkline values={data.cpu} label={t('imbalance7d')} className="h-10" />;
}

/** "4 moves: from 38 % to 12 %", or why there are none. */
function Proposal({ balance: { plan, verdict, policy } }: { balance: Balance }) {
  const t = useTranslations('balance');
  const format = useFormat();
  const { reason } = usePlanReason();
  if (plan) {
    const [before = 0, after = 0] = plan.imbalance ?? [];
    return (
      <p>
        {t('proposal', { steps: plan.steps, before: format.percent(before, 0), after: format.percent(after, 0) })}{' '}
        <TextLink href={`/plans/${plan.id}`}>{t('open')}</TextLink>
      </p>
    );
  }
  if (policy.mode === 'off') return <p className="text-muted">{t('isOff')}</p>;
  return <p className="text-muted">{verdict ? reason(verdict.why) : t('notYetLooked')}</p>;
}
