'use client';
import { useTranslations } from 'use-intl';
import { ChoiceCards } from '@/components/form/choice-cards';
import { NumberInput } from '@/components/form/number-input';
import { Switch } from '@/components/ui/switch';
import { guestTypes } from '@/lib/domain/model/guest';
import { DraftField } from '../draft-field';
import { PresetCards } from '../preset-cards';
import { useDraft } from '../use-draft';

/** How much it gets, and what kind of work it does. */
export function SizeStep() {
  const t = useTranslations('wizard.size');
  const types = useTranslations('codes.guestType');
  const { draft, set } = useDraft();
  return (
    <div className="flex flex-col gap-5">
      <PresetCards size={draft} onChange={set} />
      <div className="grid gap-3 sm:grid-cols-2">
        <DraftField path="vcpus" label={t('vcpus')}>
          {(parts) => <NumberInput {...parts} min={1} max={512} step={1} value={draft.vcpus} onValueChange={(vcpus) => set({ vcpus })} />}
        </DraftField>
        <DraftField path="memoryBytes" label={t('memory')}>
          {(parts) => (
            <NumberInput {...parts} min={0.0625} step="any" value={draft.memoryGib} onValueChange={(memoryGib) => set({ memoryGib })} />
          )}
        </DraftField>
      </div>
      <section className="flex flex-col gap-2">
        <h3 className="text-muted text-xs">{t('type')}</h3>
        <ChoiceCards
          label={t('type')}
          value={draft.type}
          onChange={(type) => set({ type })}
          choices={guestTypes.map((value) => ({ value, title: types(value), hint: t(`typeHint.${value}`) }))}
          className="sm:grid-cols-2"
        />
      </section>
      <details className="rounded-md border px-3 py-2" open={draft.reservationGib !== 0 || !draft.hotPlug}>
        <summary className="min-h-6 cursor-pointer font-medium">{t('advanced')}</summary>
        <div className="mt-3 flex flex-col gap-3">
          <DraftField path="memoryReservationBytes" label={t('reservation')} className="max-w-60">
            {(parts) => (
              <NumberInput
                {...parts}
                min={0}
                step="any"
                value={draft.reservationGib}
                onValueChange={(reservationGib) => set({ reservationGib })}
              />
            )}
          </DraftField>
          <Switch checked={draft.hotPlug} onCheckedChange={(hotPlug) => set({ hotPlug })}>
            {t('hotPlug')}
          </Switch>
        </div>
      </details>
    </div>
  );
}
