'use client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ChoiceRow } from '@/components/balance/choice-row';
import { LabelledField } from '@/components/form/labelled-field';
import { NumberInput } from '@/components/form/number-input';
import { useComplain } from '@/components/lab/use-complain';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/select';
import { StateBadge } from '@/components/ui/state-badge';
import { toleranceQuery, useChangeHaPolicy } from '@/lib/api/queries/ha';
import type { ClusterAvailability } from '@/lib/api/schemas/ha';

const modes = ['tolerate-hosts', 'reserve-share', 'off'] as const;

interface PolicyDraft {
  readonly admission: (typeof modes)[number];
  readonly hostsToTolerate: number | null;
  readonly reservePercent: number | null;
  readonly onBreach: 'refuse' | 'warn';
  readonly failback: 'never' | 'propose' | 'automatic';
}

const toDraft = ({ policy, haReserve }: ClusterAvailability): PolicyDraft => ({
  admission: policy.admission,
  hostsToTolerate: Math.max(1, policy.hostsToTolerate),
  reservePercent: Math.round(haReserve * 1000) / 10,
  onBreach: policy.onBreach,
  failback: policy.failback,
});

/** What is kept free for failures, how that is told, and what happens to a deed that would break it. The effect is shown before it is saved. */
export function AdmissionCard({ cluster }: { cluster: ClusterAvailability }) {
  const t = useTranslations('ha.admission');
  const [draft, setDraft] = useState(() => toDraft(cluster));
  const change = useChangeHaPolicy(cluster.id);
  const complain = useComplain();
  const set = (part: Partial<PolicyDraft>) => setDraft({ ...draft, ...part });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(toDraft(cluster));
  const wrong = wrongField(draft);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wrong !== null || !isChanged) return;
    const { reservePercent, hostsToTolerate, ...rest } = draft;
    const body = { ...rest, hostsToTolerate: hostsToTolerate ?? 1, haReserve: (reservePercent ?? 0) / 100 };
    change.mutate(body, { onError: complain, onSuccess: () => toast.success(t('saved')) });
  };
  return (
    <Card title={t('title')}>
      <form onSubmit={save} className="flex flex-col gap-3">
        <ChoiceRow
          label={t('title')}
          value={draft.admission}
          onChange={(admission) => set({ admission })}
          choices={modes.map((mode) => ({ value: mode, title: t(mode), text: t(`${mode}Text`) }))}
        />
        <div className="grid gap-3 sm:grid-cols-2">
          {draft.admission === 'tolerate-hosts' && (
            <LabelledField label={t('hosts')} error={wrong === 'hostsToTolerate' ? t('hostsWrong') : null}>
              {(parts) => (
                <NumberInput
                  {...parts}
                  min={1}
                  max={8}
                  value={draft.hostsToTolerate}
                  onValueChange={(hostsToTolerate) => set({ hostsToTolerate })}
                />
              )}
            </LabelledField>
          )}
          {draft.admission === 'reserve-share' && (
            <LabelledField label={t('reserve')} error={wrong === 'reservePercent' ? t('reserveWrong') : null}>
              {(parts) => (
                <NumberInput
                  {...parts}
                  min={0}
                  max={90}
                  step="any"
                  value={draft.reservePercent}
                  onValueChange={(reservePercent) => set({ reservePercent })}
                />
              )}
            </LabelledField>
          )}
          {draft.admission === 'tolerate-hosts' && (
            <LabelledField label={t('onBreach')}>
              {(parts) => (
                <Select
                  {...parts}
                  value={draft.onBreach}
                  options={(['refuse', 'warn'] as const).map((value) => ({ value, label: t(value) }))}
                  onChange={(event) => set({ onBreach: event.target.value === 'warn' ? 'warn' : 'refuse' })}
                />
              )}
            </LabelledField>
          )}
          <LabelledField label={t('failback')}>
            {(parts) => (
              <Select
                {...parts}
                value={draft.failback}
                options={(['never', 'propose', 'automatic'] as const).map((value) => ({ value, label: t(`failbackOf.${value}`) }))}
                onChange={(event) => set({ failback: toFailback(event.target.value) })}
              />
            )}
          </LabelledField>
        </div>
        {draft.admission === 'tolerate-hosts' && wrong === null && <Effect cluster={cluster} count={draft.hostsToTolerate ?? 1} />}
        <div className="flex gap-2">
          <Button
            variant="primary"
            type="submit"
            loading={change.isPending}
            disabledReason={wrong ? t('wrong') : isChanged ? null : t('unchanged')}
          >
            {t('save')}
          </Button>
          {isChanged && <Button onClick={() => setDraft(toDraft(cluster))}>{t('reset')}</Button>}
        </div>
      </form>
    </Card>
  );
}

const toFailback = (value: string): PolicyDraft['failback'] => (value === 'never' || value === 'automatic' ? value : 'propose');

function wrongField({ admission, hostsToTolerate, reservePercent }: PolicyDraft): 'hostsToTolerate' | 'reservePercent' | null {
  const isCount = hostsToTolerate !== null && Number.isInteger(hostsToTolerate) && hostsToTolerate >= 1 && hostsToTolerate <= 8;
  if (admission === 'tolerate-hosts' && !isCount) return 'hostsToTolerate';
  const isShare = reservePercent !== null && reservePercent >= 0 && reservePercent <= 90;
  return admission === 'reserve-share' && !isShare ? 'reservePercent' : null;
}

/** Whether the cluster as it is now bears so many failures. */
function Effect({ cluster, count }: { cluster: ClusterAvailability; count: number }) {
  const t = useTranslations('ha.admission');
  const { data } = useQuery(toleranceQuery(cluster.id, count));
  const found = data?.items[0]?.tolerances.find((each) => each.count === count);
  if (!found) return <p className="text-muted">{t('thinking')}</p>;
  const hosts = found.worst?.hosts.map(({ name }) => name).join(', ') ?? '';
  return (
    <div role="status" className="rounded-md bg-sunken px-2 py-1.5">
      <StateBadge tone={found.ok ? 'ok' : 'warning'} className="whitespace-normal [&>span]:whitespace-normal">
        {found.ok
          ? t('holds', { count })
          : found.worst
            ? t('broken', { count, hosts, guests: found.worst.guests })
            : t('brokenSlots', { count, slots: found.slotsMissing })}
      </StateBadge>
      <p className="text-muted text-xs">{t(found.method)}</p>
    </div>
  );
}
