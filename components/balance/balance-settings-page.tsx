'use client';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useChangeBalancePolicy } from '@/lib/api/queries/balance';
import type { Balance } from '@/lib/api/schemas/balance';
import { LabelledField } from '../form/labelled-field';
import { NumberInput } from '../form/number-input';
import { useComplain } from '../lab/use-complain';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Input } from '../ui/input';
import { Switch } from '../ui/switch';
import { BalanceFrame } from './balance-frame';
import { ExclusionField } from './exclusion-field';
import { type PolicyDraft, problemsOf, toPolicyChange, toPolicyDraft } from './policy-draft';
import { WeightField } from './weight-field';

const weights = ['cpu', 'memory', 'io', 'network'] as const;

/** Weights and guard rails of a cluster's balancer. */
export function BalanceSettingsPage() {
  return <BalanceFrame>{(balance) => <SettingsForm key={balance.clusterId} balance={balance} />}</BalanceFrame>;
}

function SettingsForm({ balance }: { balance: Balance }) {
  const t = useTranslations('balance.settings');
  const [draft, setDraft] = useState(() => toPolicyDraft(balance));
  const change = useChangeBalancePolicy(balance.clusterId);
  const complain = useComplain();
  const problems = problemsOf(draft);
  const set = (part: Partial<PolicyDraft>) => setDraft({ ...draft, ...part });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(toPolicyDraft(balance));
  const isWrong = Object.keys(problems).length > 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || !isChanged) return;
    change.mutate(toPolicyChange(draft), { onError: complain, onSuccess: () => toast.success(t('saved')) });
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-3">
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <Card title={t('weights')}>
          <p className="mb-3 text-muted text-xs">{t('weightsText')}</p>
          <div className="flex flex-col gap-3">
            {weights.map((resource) => (
              <WeightField
                key={resource}
                resource={resource}
                value={draft.weights[resource]}
                onChange={(value) => set({ weights: { ...draft.weights, [resource]: value } })}
              />
            ))}
          </div>
        </Card>
        <Card title={t('guards')}>
          <div className="grid gap-3 sm:grid-cols-2">
            {(['cooldownMinutes', 'holdMinutes', 'minimumGainPercent', 'movesPerHost', 'movesPerRound'] as const).map((name) => (
              <LabelledField key={name} label={t(name)} hint={t(`${name}Hint`)} error={problems[name] ? t(`${name}Wrong`) : null}>
                {(parts) => (
                  <NumberInput
                    {...parts}
                    min={0}
                    step={name === 'minimumGainPercent' ? 0.1 : 1}
                    value={draft[name]}
                    onValueChange={(value) => set({ [name]: value })}
                  />
                )}
              </LabelledField>
            ))}
          </div>
        </Card>
        <Card title={t('quiet')}>
          <Switch checked={draft.hasQuietHours} onCheckedChange={(hasQuietHours) => set({ hasQuietHours })}>
            {t('quietSwitch')}
          </Switch>
          {draft.hasQuietHours && (
            <div className="mt-3 grid max-w-xs grid-cols-2 gap-3">
              <LabelledField label={t('quietFrom')} error={problems.quietFrom ? t('quietWrong') : null}>
                {(parts) => (
                  <Input {...parts} type="time" value={draft.quietFrom} onChange={(event) => set({ quietFrom: event.target.value })} />
                )}
              </LabelledField>
              <LabelledField label={t('quietTo')} error={problems.quietTo ? t('quietWrong') : null}>
                {(parts) => (
                  <Input {...parts} type="time" value={draft.quietTo} onChange={(event) => set({ quietTo: event.target.value })} />
                )}
              </LabelledField>
            </div>
          )}
        </Card>
        <Card title={t('exclusions')}>
          <ExclusionField
            tags={draft.excludedTags}
            guests={draft.excludedGuests}
            onTags={(excludedTags) => set({ excludedTags })}
            onGuests={(excludedGuests) => set({ excludedGuests })}
          />
        </Card>
      </div>
      <div className="flex gap-2">
        <Button
          variant="primary"
          type="submit"
          loading={change.isPending}
          disabledReason={isWrong ? t('wrong') : isChanged ? null : t('unchanged')}
        >
          {t('save')}
        </Button>
        {isChanged && <Button onClick={() => setDraft(toPolicyDraft(balance))}>{t('reset')}</Button>}
      </div>
    </form>
  );
}
