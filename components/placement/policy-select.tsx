'use client';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { Select } from '@/components/ui/select';
import { type PlacementPolicyName, placementPolicyNames } from '@/lib/domain/model/infrastructure';

/** The policy by which hosts are scored, with what it means; null for the cluster's own. */
export function PolicySelect({
  label,
  value,
  onChange,
}: {
  label: string;
  value: PlacementPolicyName | null;
  onChange: (policy: PlacementPolicyName | null) => void;
}) {
  const t = useTranslations('placement');
  const names = useTranslations('codes.policy');
  const options = [{ value: '', label: t('clusterPolicy') }, ...placementPolicyNames.map((name) => ({ value: name, label: names(name) }))];
  return (
    <LabelledField label={label} hint={t(`policyHint.${value ?? 'cluster'}`)} className="max-w-80">
      {(parts) => (
        <Select
          {...parts}
          value={value ?? ''}
          options={options}
          onChange={(event) => onChange(placementPolicyNames.find((name) => name === event.target.value) ?? null)}
        />
      )}
    </LabelledField>
  );
}
