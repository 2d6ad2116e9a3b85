'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { NumberInput } from '@/components/form/number-input';
import { Select } from '@/components/ui/select';
import { clustersQuery } from '@/lib/api/queries/placements';
import { DraftField } from './draft-field';
import { useDraft } from './use-draft';

const hypervisors = ['kvm', 'esxi', 'hyper-v'] as const;

/** What a host must be, whatever its score. */
export function PlacementRequirements() {
  const t = useTranslations('wizard.placement');
  const names = useTranslations('codes.hypervisor');
  const { draft, set } = useDraft();
  const { data } = useQuery(clustersQuery());
  const clusters = (data?.items ?? []).map((cluster) => ({ value: cluster.id, label: cluster.name }));
  return (
    <fieldset className="grid gap-3 sm:grid-cols-3">
      <legend className="mb-1 text-muted text-xs">{t('requirements')}</legend>
      <DraftField path="placement.clusterId" label={t('cluster')}>
        {(parts) => (
          <Select
            {...parts}
            value={draft.clusterId}
            options={[{ value: '', label: t('anyCluster') }, ...clusters]}
            onChange={(event) => set({ clusterId: event.target.value })}
          />
        )}
      </DraftField>
      <DraftField path="placement.hypervisor" label={t('hypervisor')}>
        {(parts) => (
          <Select
            {...parts}
            value={draft.hypervisor}
            options={[{ value: '', label: t('anyHypervisor') }, ...hypervisors.map((value) => ({ value, label: names(value) }))]}
            onChange={(event) => set({ hypervisor: hypervisors.find((one) => one === event.target.value) ?? '' })}
          />
        )}
      </DraftField>
      <DraftField path="placement.cpuGeneration" label={t('cpuGeneration')}>
        {(parts) => (
          <NumberInput
            {...parts}
            min={0}
            max={100}
            step={1}
            placeholder={t('anyCluster')}
            value={draft.cpuGeneration}
            onValueChange={(cpuGeneration) => set({ cpuGeneration })}
          />
        )}
      </DraftField>
    </fieldset>
  );
}
