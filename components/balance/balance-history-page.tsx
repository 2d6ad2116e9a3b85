'use client';
import { useTranslations } from 'use-intl';
import { balanceRoundsInput } from '@/lib/api/queries/balance';
import type { Balance, BalanceRound } from '@/lib/api/schemas/balance';
import { useKeysetList } from '@/lib/api/use-keyset-list';
import { usePlanReason } from '../plans/words/use-plan-reason';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ErrorState } from '../ui/error-state';
import { RelativeTime } from '../ui/relative-time';
import { SkeletonRows } from '../ui/skeleton';
import { Table, Td, Th, Tr } from '../ui/table';
import { TextLink } from '../ui/text-link';
import { BalanceFrame } from './balance-frame';

/** What the balancer found at its rounds, also when it did nothing, and why. */
export function BalanceHistoryPage() {
  return <BalanceFrame>{(balance) => <Rounds balance={balance} />}</BalanceFrame>;
}

function Rounds({ balance: { clusterId, clusterName } }: { balance: Balance }) {
  const t = useTranslations('balance.history');
  const list = useKeysetList(balanceRoundsInput(clusterId));
  return (
    <Card title={t('title', { cluster: clusterName })} bodyClassName="p-0">
      {list.isLoading && <SkeletonRows className="p-3" />}
      {list.error && list.total === null && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.total === 0 && <p className="p-3 text-muted">{t('empty')}</p>}
      {list.rows.length > 0 && (
        <Table label={t('title', { cluster: clusterName })}>
          <thead>
            <tr>
              <Th>{t('at')}</Th>
              <Th end>{t('rounds')}</Th>
              <Th>{t('mode')}</Th>
              <Th>{t('why')}</Th>
              <Th>{t('plan')}</Th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map((round) => (
              <Round key={round.id} round={round} />
            ))}
          </tbody>
        </Table>
      )}
      {list.total !== null && list.rows.length < list.total && (
        <div className="border-t p-2">
          <Button size="sm" onClick={list.fetchMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Round({ round }: { round: BalanceRound }) {
  const t = useTranslations('balance');
  const { reason } = usePlanReason();
  return (
    <Tr>
      <Td className="whitespace-nowrap">
        <RelativeTime at={round.lastAt} />
      </Td>
      <Td end className="tabular-nums">
        {round.rounds}
      </Td>
      <Td className="whitespace-nowrap">
        {t(`mode.${round.mode}`)}, {t('history.level', { level: round.level })}
      </Td>
      <Td className="min-w-72 py-1.5">{reason(round.why)}</Td>
      <Td className="whitespace-nowrap">
        {round.planId && <TextLink href={`/plans/${round.planId}`}>{t('history.steps', { steps: round.steps })}</TextLink>}
      </Td>
    </Tr>
  );
}
