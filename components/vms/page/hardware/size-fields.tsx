'use client';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { NumberInput } from '@/components/form/number-input';
import { Select } from '@/components/ui/select';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { guestTypes } from '@/lib/domain/model/guest';
import type { HardwareEdit } from './hardware-edit';
import { useResizePreview } from './use-resize-preview';

interface SizeFieldsProps {
  vm: VmDetail;
  edit: HardwareEdit;
  onChange: (part: Partial<HardwareEdit>) => void;
}

/** vCPUs, memory and type, each saying when its change takes effect. */
export function SizeFields({ vm, edit, onChange }: SizeFieldsProps) {
  const t = useTranslations('vms.hardware');
  const types = useTranslations('codes.guestType');
  const preview = useResizePreview(vm, edit);
  const isOff = vm.status.state === 'stopped';
  const effect = (of: 'vcpus' | 'memory') => {
    const when = preview?.[of];
    if (when) return t(`effect.${isOff && when !== 'unchanged' ? 'stopped' : when}`);
    return t(`effect.${isOff ? 'stopped' : vm.spec.hotPlug ? 'hotGrow' : 'at-restart'}`);
  };
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <LabelledField label={t('vcpus')} hint={effect('vcpus')}>
        {(parts) => <NumberInput {...parts} min={1} max={512} step={1} value={edit.vcpus} onValueChange={(vcpus) => onChange({ vcpus })} />}
      </LabelledField>
      <LabelledField label={t('memory')} hint={effect('memory')}>
        {(parts) => (
          <NumberInput {...parts} min={0.0625} step="any" value={edit.memoryGib} onValueChange={(memoryGib) => onChange({ memoryGib })} />
        )}
      </LabelledField>
      <LabelledField label={t('type')} hint={t('typeEffect')}>
        {(parts) => (
          <Select
            {...parts}
            value={edit.type}
            options={guestTypes.map((value) => ({ value, label: types(value) }))}
            onChange={(event) => onChange({ type: guestTypes.find((type) => type === event.target.value) ?? edit.type })}
          />
        )}
      </LabelledField>
    </div>
  );
}
