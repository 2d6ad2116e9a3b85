'use client';
import { Wrench } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useCreatePlan } from '@/lib/api/queries/plans';
import type { RuleInForce } from '@/lib/api/schemas/rules';
import { Button } from '../ui/button';
import { Tooltip } from '../ui/tooltip';
import { useProblemToast } from '../vms/actions/use-problem-toast';

export const isBroken = ({ enabled, violators }: RuleInForce): boolean => enabled && violators.count > 0;

/** Works out the fewest moves with which the broken ones of these rules are kept again, and opens the plan. Not there while all are kept. */
export function RepairButton({ rules }: { rules: readonly RuleInForce[] }) {
  const t = useTranslations('rules');
  const router = useRouter();
  const complain = useProblemToast();
  const create = useCreatePlan();
  const broken = rules.filter(isBroken);
  if (broken.length === 0) return null;
  const plan = () =>
    create.mutate(
      { kind: 'rule-repair', ruleIds: broken.map(({ id }) => id) },
      { onSuccess: ({ id }) => router.push(`/plans/${id}`), onError: complain },
    );
  return (
    <Tooltip content={t('repairHint')}>
      <Button size="sm" icon={<Wrench />} loading={create.isPending} onClick={plan}>
        {t('repair')}
      </Button>
    </Tooltip>
  );
}
