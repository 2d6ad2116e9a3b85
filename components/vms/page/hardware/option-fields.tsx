'use client';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { NumberInput } from '@/components/form/number-input';
import { Textarea } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { HardwareEdit } from './hardware-edit';

const priorities = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: String(value) }));

/** What has no size: takes effect as soon as it is saved. */
export function OptionFields({ edit, onChange }: { edit: HardwareEdit; onChange: (part: Partial<HardwareEdit>) => void }) {
  const t = useTranslations('vms.hardware');
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <LabelledField label={t('reservation')}>
          {(parts) => (
            <NumberInput
              {...parts}
              min={0}
              step="any"
              value={edit.reservationGib}
              onValueChange={(reservationGib) => onChange({ reservationGib })}
            />
          )}
        </LabelledField>
        <LabelledField label={t('priority')}>
          {(parts) => (
            <Select
              {...parts}
              value={String(edit.restartPriority)}
              options={priorities}
              onChange={(event) => onChange({ restartPriority: Number(event.target.value) })}
            />
          )}
        </LabelledField>
      </div>
      <Switch checked={edit.hotPlug} onCheckedChange={(hotPlug) => onChange({ hotPlug })}>
        {t('hotPlug')}
      </Switch>
      <LabelledField label={t('description')}>
        {(parts) => (
          <Textarea
            {...parts}
            value={edit.description}
            maxLength={2000}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        )}
      </LabelledField>
    </div>
  );
}
