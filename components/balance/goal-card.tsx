'use client';
import { useTranslations } from 'use-intl';
import { useChangeBalancePolicy } from '@/lib/api/queries/balance';
import type { Balance } from '@/lib/api/schemas/balance';
import { useComplain } from '../lab/use-complain';
import { useReadOnlyReason } from '../past/use-read-only-reason';
import { Card } from '../ui/card';
import { useFormat } from '../ui/use-format';
import { ChoiceRow } from './choice-row';

/** Even load or few hosts, each with the watts it would come to now. */
export function GoalCard({ balance: { clusterId, policy, goals, watts } }: { balance: Balance }) {
  const t = useTranslations('balance');
  const format = useFormat();
  const change = useChangeBalancePolicy(clusterId);
  const complain = useComplain();
  const readOnly = useReadOnlyReason();
  return (
    <Card
      title={t('goal.title')}
      actions={<span className="text-muted text-xs">{t('goal.now', { watts: format.number(Math.round(watts)) })}</span>}
    >
      <ChoiceRow
        label={t('goal.title')}
        value={policy.goal}
        disabled={readOnly !== null}
        onChange={(goal) => change.mutate({ goal }, { onError: complain })}
        choices={goals.map((each) => ({
          value: each.goal,
          title: t(`goal.${each.goal}`),
          figure: t('goal.watts', { watts: format.number(Math.round(each.watts)) }),
          text: `${t(`goal.${each.goal}Text`)} ${t('goal.steps', { steps: each.moves })}`,
        }))}
      />
    </Card>
  );
}
