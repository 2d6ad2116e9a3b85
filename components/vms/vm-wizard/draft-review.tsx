'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '@/components/ui/use-format';
import { networksQuery } from '@/lib/api/queries/networks';
import { namesOf } from './draft-errors';
import { useDraft } from './use-draft';
import { gibToBytes, type VmDraft, type WizardStep } from './vm-draft';

const namesShown = 4;

/** One line per step of what was chosen. */
function useReviewLines(draft: VmDraft): readonly (readonly [WizardStep, string, string])[] {
  const t = useTranslations('wizard.review');
  const none = useTranslations('wizard.placement')('nothing');
  const types = useTranslations('codes.guestType');
  const policies = useTranslations('codes.policy');
  const format = useFormat();
  const { data } = useQuery(networksQuery());
  const names = namesOf(draft);
  const networkName = (id: string) => data?.items.find((one) => (id === '' ? one.isDefault : one.id === id))?.name ?? id;
  const rules = [draft.with, draft.avoid, draft.prefer, draft.preferNot].flat().length + (draft.spreadTag ? 1 : 0);
  const where =
    draft.mode === 'pin' ? `${t('pinned')}: ${draft.pinnedHostName}` : draft.mode === 'rules' ? t('byRules', { count: rules }) : t('auto');
  return [
    ['source', t('name'), `${names.slice(0, namesShown).join(', ')}${names.length > namesShown ? ` … (${names.length})` : ''}`],
    [
      'size',
      t('size'),
      t('sizeText', { vcpus: draft.vcpus ?? 0, memory: format.bytes(gibToBytes(draft.memoryGib ?? 0)), type: types(draft.type) }),
    ],
    [
      'disks',
      t('disks'),
      draft.disks.map((disk) => [format.bytes(gibToBytes(disk.sizeGib ?? 0)), disk.policy].join(' ').trim()).join(', ') || none,
    ],
    ['network', t('network'), draft.nics.map((nic) => [networkName(nic.networkId), nic.ip].join(' ').trim()).join(', ') || none],
    [
      'options',
      t('options'),
      [
        t(draft.power === 'running' ? 'started' : 'stopped'),
        t('priority', { priority: draft.restartPriority }),
        ...(draft.deleteProtection ? [t('protected')] : []),
      ].join(', '),
    ],
    ['placement', t('placement'), [where, ...(draft.policy ? [policies(draft.policy)] : [])].join(', ')],
  ];
}

/** Everything once more, each line leading back to its step. */
export function DraftReview({ onStep }: { onStep: (step: WizardStep) => void }) {
  const t = useTranslations('wizard.placement');
  const { draft, errors } = useDraft();
  const lines = useReviewLines(draft);
  return (
    <section>
      <h3 className="mb-1 font-medium">{t('review')}</h3>
      <dl className="rounded-md border bg-surface">
        {lines.map(([step, name, value]) => (
          <div key={step} className="flex min-h-8 items-center gap-3 border-b px-3 last:border-b-0">
            <dt className="w-24 shrink-0 text-muted">{name}</dt>
            <dd className="min-w-0 flex-1 truncate">{value}</dd>
            {step !== 'placement' && (
              <dd>
                <button type="button" className="min-h-6 rounded-sm px-1 text-accent text-xs hover:underline" onClick={() => onStep(step)}>
                  {t('change')}
                  {errors.some((error) => error.step === step) ? ' !' : ''}
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
