'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useCreatePlan } from '@/lib/api/queries/plans';
import type { Balance } from '@/lib/api/schemas/balance';
import { useComplain } from '../lab/use-complain';
import { usePlanReason } from '../plans/words/use-plan-reason';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Link } from '../ui/link';
import { RelativeTime } from '../ui/relative-time';
import { StateBadge } from '../ui/state-badge';
import { useFormat } from '../ui/use-format';
import { toneOfBalance } from './balance-tone';
import { BandBar } from './band-bar';

/** The imbalance against its threshold, the last round in words, and the way to the plan. */
export function VerdictCard({ balance }: { balance: Balance }) {
  const t = useTranslations('balance');
  const format = useFormat();
  const { imbalance, policy, levels } = balance;
  const threshold = levels.find(({ level }) => level === policy.level)?.threshold ?? null;
  return (
    <Card>
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <div className="w-full max-w-md">
          <StateBadge tone={toneOfBalance(imbalance.value, threshold)} className="font-medium text-base">
            {t('imbalanceNow', { value: format.percent(imbalance.value, 1), resource: t(`resource.${imbalance.resource}`) })}
          </StateBadge>
          <BandBar value={imbalance.value} threshold={threshold} className="mt-2" />
          <p className="mt-1 text-muted text-xs">
            {threshold === null ? t('noThreshold') : t('threshold', { threshold: format.percent(threshold, 0), level: policy.level })}
          </p>
        </div>
        <div className="min-w-0 flex-1 basis-72">
          <LastRound balance={balance} />
        </div>
        <PlanButton balance={balance} />
      </div>
    </Card>
  );
}

function LastRound({ balance: { verdict, nextRoundAt, policy } }: { balance: Balance }) {
  const t = useTranslations('balance');
  const { reason } = usePlanReason();
  if (policy.mode === 'off') return <p>{t('isOff')}</p>;
  return (
    <div role="status" className="flex flex-col gap-1">
      <p className="font-medium">{verdict ? reason(verdict.why) : t('notYetLooked')}</p>
      <p className="flex flex-wrap gap-x-3 text-muted text-xs">
        {verdict && (
          <span>
            {t('lastRound')} <RelativeTime at={verdict.at} />
            {verdict.rounds > 1 && `, ${t('sameFor', { rounds: verdict.rounds })}`}
          </span>
        )}
        {nextRoundAt && (
          <span>
            {t('nextRound')} <RelativeTime at={nextRoundAt} />
          </span>
        )}
      </p>
    </div>
  );
}

/** To the plan there is, or to one made now; that needs no round and waits for nothing. */
function PlanButton({ balance: { plan, clusterId, clusterName, levels, policy } }: { balance: Balance }) {
  const t = useTranslations('balance');
  const router = useRouter();
  const create = useCreatePlan();
  const complain = useComplain();
  const moves = levels.find(({ level }) => level === policy.level)?.moves ?? 0;
  if (plan)
    return (
      <Button asChild variant="primary" writes={false}>
        <Link href={`/plans/${plan.id}`}>{t(plan.state === 'proposed' ? 'openPlan' : 'openRunningPlan', { steps: plan.steps })}</Link>
      </Button>
    );
  const work = () =>
    create.mutate(
      { kind: 'rebalance', clusterId },
      { onSuccess: ({ id }) => router.push(`/plans/${id}`), onError: (error) => complain(error) },
    );
  return (
    <Button
      variant="primary"
      loading={create.isPending}
      disabledReason={moves === 0 ? t('nothingToPlan', { cluster: clusterName, level: policy.level }) : null}
      onClick={work}
    >
      {t('workOut')}
    </Button>
  );
}
