'use client';
import { useOptimistic, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Select } from '@/components/ui/select';
import { useProblemToast } from '@/components/vms/actions/use-problem-toast';
import { useChangePlan } from '@/lib/api/queries/plans';
import type { Plan } from '@/lib/api/schemas/plans';
import type { EvacuationChoice } from '@/lib/domain/model/plan';

const changeable: ReadonlySet<Plan['state']> = new Set(['proposed', 'scheduled', 'running']);

/** May choices still change what a plan does? */
export const canChoose = ({ state }: Pick<Plan, 'state'>): boolean => changeable.has(state);

/** What happens to a guest that cannot leave by itself. The plan is worked out anew with each choice. */
export function ChoiceSelect({
  plan,
  object,
  choices,
  choice,
}: {
  plan: Pick<Plan, 'id'>;
  object: Plan['notDone'][number]['object'];
  choices: readonly EvacuationChoice[];
  choice: EvacuationChoice | null;
}) {
  const t = useTranslations('plans.notDone');
  const tell = useProblemToast();
  const change = useChangePlan();
  const [shown, show] = useOptimistic(choice);
  const [, begin] = useTransition();
  const choose = (value: string) => {
    const next = choices.find((candidate) => candidate === value);
    if (!next) return;
    begin(async () => {
      show(next);
      await change.mutateAsync({ planId: plan.id, body: { choices: { [object.id]: next } } }).catch(tell);
    });
  };
  const options = [
    ...(shown === null ? [{ value: '', label: t('undecided') }] : []),
    ...choices.map((value) => ({ value, label: t(`choice.${value}`) })),
  ];
  return (
    <Select
      aria-label={t('choose', { name: object.name })}
      value={shown ?? ''}
      options={options}
      onChange={(event) => choose(event.target.value)}
      className="w-full sm:w-auto"
    />
  );
}
