'use client';
import { Zap } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useInjectFault } from '@/lib/api/queries/lab';
import { faultKinds } from '@/lib/api/schemas/lab';
import { LabelledField } from '../form/labelled-field';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { useFormat } from '../ui/use-format';
import { type FaultDraft, toFaultRequest, withKind } from './fault-draft';
import { failingOperations, faultShapes } from './fault-kinds';
import { TargetPicker } from './target-picker';
import { useComplain } from './use-complain';
import { usePresetFault } from './use-preset-fault';

const durations = [60_000, 300_000, 900_000, 3_600_000];

/** Breaks something on purpose. The page's address may preset what. */
export function FaultForm() {
  const t = useTranslations('lab.fault');
  const format = useFormat();
  const inject = useInjectFault();
  const complain = useComplain();
  const preset = usePresetFault();
  const [chosen, setDraft] = useState<FaultDraft | null>(null);
  const draft = chosen ?? preset;
  const shape = faultShapes[draft.kind];
  const request = toFaultRequest(draft);
  const change = (part: Partial<FaultDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!request) return;
    inject.mutate(request, {
      onError: complain,
      onSuccess: (fault) => toast.success(t('injected', { kind: t(`kind.${fault.kind}`), target: draft.target?.name ?? '' })),
    });
  };
  return (
    <Card title={t('title')} id="break">
      <form onSubmit={submit} className="grid items-start gap-3 sm:grid-cols-2">
        <LabelledField label={t('what')} hint={t(`explain.${draft.kind}`)}>
          {(props) => (
            <Select
              {...props}
              className="w-full"
              value={draft.kind}
              onChange={(event) => setDraft(withKind(draft, faultKinds.find((kind) => kind === event.target.value) ?? 'host-crash'))}
              options={faultKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          )}
        </LabelledField>
        <LabelledField label={t('target')}>
          {({ id }) => (
            <TargetPicker
              key={draft.kind}
              id={id}
              kinds={shape.targets}
              value={draft.target}
              onChange={(target) => change({ target })}
              everything={shape.targets.includes('pool') ? { kind: 'pool', id: 'pool', name: t('everything') } : null}
            />
          )}
        </LabelledField>
        {!shape.isMomentary && (
          <LabelledField label={t('duration')}>
            {(props) => (
              <Select
                {...props}
                className="w-full"
                value={draft.durationMs}
                onChange={(event) => change({ durationMs: event.target.value })}
                options={[
                  { value: '', label: t('untilMended') },
                  ...durations.map((ms) => ({ value: String(ms), label: format.duration(ms) })),
                ]}
              />
            )}
          </LabelledField>
        )}
        {shape.factor !== null && (
          <LabelledField label={t('factor')} hint={t('factorHint')}>
            {(props) => (
              <Input
                {...props}
                type="number"
                min={0}
                max={100}
                step="any"
                value={draft.factor}
                onChange={(event) => change({ factor: event.target.value })}
              />
            )}
          </LabelledField>
        )}
        {draft.kind === 'operation-error' && <OperationFields draft={draft} change={change} />}
        <div className="sm:col-span-2">
          <Button
            type="submit"
            variant="danger"
            icon={<Zap />}
            loading={inject.isPending}
            disabledReason={request ? null : t('needTarget')}
          >
            {t('inject')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function OperationFields({ draft, change }: { draft: FaultDraft; change: (part: Partial<FaultDraft>) => void }) {
  const t = useTranslations('lab.fault');
  return (
    <>
      <LabelledField label={t('operation')}>
        {(props) => (
          <Select
            {...props}
            className="w-full"
            value={draft.operation}
            onChange={(event) => change({ operation: event.target.value })}
            options={[{ value: '', label: t('anyOperation') }, ...failingOperations.map((name) => ({ value: name, label: name }))]}
          />
        )}
      </LabelledField>
      <LabelledField label={t('probability')}>
        {(props) => (
          <Input
            {...props}
            type="number"
            min={0}
            max={100}
            value={draft.percent}
            onChange={(event) => change({ percent: event.target.value })}
          />
        )}
      </LabelledField>
      <LabelledField label={t('count')} hint={t('countHint')}>
        {(props) => (
          <Input {...props} type="number" min={1} value={draft.count} onChange={(event) => change({ count: event.target.value })} />
        )}
      </LabelledField>
    </>
  );
}
