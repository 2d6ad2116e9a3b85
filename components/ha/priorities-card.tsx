'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { ObjectPicker, type PickedObject } from '@/components/form/object-picker';
import { useComplain } from '@/components/lab/use-complain';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/select';
import { useChangeRestart } from '@/lib/api/queries/ha';
import type { ClusterAvailability } from '@/lib/api/schemas/ha';

/** In which order guests are started after a failure, and how many are of each priority. */
export function PrioritiesCard({ cluster }: { cluster: ClusterAvailability }) {
  const t = useTranslations('ha.priorities');
  const most = Math.max(1, ...cluster.priorities.map(({ guests }) => guests));
  return (
    <Card title={t('title')}>
      <ul className="mb-3 flex flex-col gap-1">
        {cluster.priorities.map(({ priority, guests }) => (
          <li key={priority} className="grid grid-cols-[6rem_minmax(0,1fr)_auto] items-center gap-2">
            <span>{t('priority', { priority })}</span>
            <span aria-hidden className="h-2 rounded-full bg-sunken">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${(100 * guests) / most}%` }} />
            </span>
            <span className="text-muted tabular-nums">{t('guests', { guests })}</span>
          </li>
        ))}
      </ul>
      <PriorityForm />
    </Card>
  );
}

function PriorityForm() {
  const t = useTranslations('ha.priorities');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<PickedObject | null>(null);
  const [priority, setPriority] = useState(1);
  const change = useChangeRestart();
  const complain = useComplain();
  const save = () =>
    picked &&
    change.mutate(
      { vmId: picked.id, restartPriority: priority },
      {
        onError: complain,
        onSuccess: () => {
          toast.success(t('saved', { name: picked.name, priority }));
          setText('');
          setPicked(null);
        },
      },
    );
  return (
    <div className="flex flex-wrap items-end gap-2">
      <LabelledField label={t('vm')} className="min-w-40 flex-1">
        {(parts) => (
          <ObjectPicker kinds={['vm']} text={text} onTextChange={setText} onPick={setPicked} parts={parts} placeholder={t('find')} />
        )}
      </LabelledField>
      <LabelledField label={t('to')}>
        {(parts) => (
          <Select
            {...parts}
            value={String(priority)}
            options={[1, 2, 3, 4, 5].map((each) => ({ value: String(each), label: t('option', { priority: each }) }))}
            onChange={(event) => setPriority(Number(event.target.value))}
          />
        )}
      </LabelledField>
      <Button writes loading={change.isPending} disabledReason={picked ? null : t('pickFirst')} onClick={save}>
        {t('set')}
      </Button>
    </div>
  );
}
