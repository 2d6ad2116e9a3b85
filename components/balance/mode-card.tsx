'use client';
import { useTranslations } from 'use-intl';
import { useChangeBalancePolicy } from '@/lib/api/queries/balance';
import type { Balance } from '@/lib/api/schemas/balance';
import { balanceModes } from '@/lib/domain/model/infrastructure';
import { useComplain } from '../lab/use-complain';
import { useReadOnlyReason } from '../past/use-read-only-reason';
import { Card } from '../ui/card';
import { ChoiceRow } from './choice-row';

/** How much the balancer may do by itself. */
export function ModeCard({ balance: { clusterId, policy } }: { balance: Balance }) {
  const t = useTranslations('balance');
  const change = useChangeBalancePolicy(clusterId);
  const complain = useComplain();
  const readOnly = useReadOnlyReason();
  return (
    <Card title={t('mode.title')}>
      <ChoiceRow
        label={t('mode.title')}
        value={policy.mode}
        disabled={readOnly !== null}
        onChange={(mode) => change.mutate({ mode }, { onError: complain })}
        choices={balanceModes.map((mode) => ({ value: mode, title: t(`mode.${mode}`), text: t(`mode.${mode}Text`) }))}
      />
    </Card>
  );
}
