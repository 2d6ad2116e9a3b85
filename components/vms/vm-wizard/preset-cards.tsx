'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ChoiceCards } from '@/components/form/choice-cards';
import { useFormat } from '@/components/ui/use-format';
import { fitsQuery } from '@/lib/api/queries/placements';
import { sizePresets } from './size-presets';
import { gibToBytes, type VmDraft } from './vm-draft';

const sizes = sizePresets.map(({ vcpus, memoryGib }) => ({ vcpus, memoryBytes: gibToBytes(memoryGib) }));

type Size = Pick<VmDraft, 'vcpus' | 'memoryGib'>;

/** Usual sizes, each with how many more of it would fit now. */
export function PresetCards({ size, onChange }: { size: Size; onChange: (size: Size) => void }) {
  const t = useTranslations('wizard.size');
  const format = useFormat();
  const { data } = useQuery(fitsQuery(sizes));
  const chosen = sizePresets.find((preset) => preset.vcpus === size.vcpus && preset.memoryGib === size.memoryGib);
  const choices = sizePresets.map((preset, index) => {
    const count = data?.counts[index];
    return {
      value: preset.key,
      title: t('preset', { vcpus: preset.vcpus, memory: format.bytes(gibToBytes(preset.memoryGib)) }),
      hint: count === undefined ? '…' : t('fits', { count }),
    };
  });
  return (
    <ChoiceCards
      label={t('presets')}
      value={chosen?.key ?? null}
      onChange={(key) => {
        const preset = sizePresets.find((one) => one.key === key);
        if (preset) onChange({ vcpus: preset.vcpus, memoryGib: preset.memoryGib });
      }}
      choices={choices}
      className="grid-cols-2 sm:grid-cols-3"
    />
  );
}
