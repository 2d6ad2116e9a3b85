'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useProblemToast } from '@/components/vms/actions/use-problem-toast';
import { useCreatePlan } from '@/lib/api/queries/plans';

const minutesAtFirst = 10;

/** Asks for which cluster and how long each host is held, and opens the plan; nothing moves before that is applied. */
export function RollingMaintenanceDialog({
  clusters,
  onClose,
}: {
  clusters: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const t = useTranslations('plans.rolling');
  const id = useId();
  const router = useRouter();
  const tell = useProblemToast();
  const create = useCreatePlan();
  const [clusterId, setClusterId] = useState(clusters[0]?.id ?? '');
  const [minutes, setMinutes] = useState(minutesAtFirst);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { kind: 'rolling-maintenance', clusterId, minutesPerHost: minutes },
      { onSuccess: (plan) => router.push(`/plans/${plan.id}`), onError: tell },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('body')}
      footer={
        <Button form={id} type="submit" variant="primary" loading={create.isPending}>
          {t('make')}
        </Button>
      }
    >
      <form id={id} onSubmit={submit} className="grid gap-3">
        <div className="grid gap-1">
          <label htmlFor={`${id}-cluster`} className="text-muted">
            {t('cluster')}
          </label>
          <Select
            id={`${id}-cluster`}
            value={clusterId}
            onChange={(event) => setClusterId(event.target.value)}
            options={clusters.map(({ id: value, name }) => ({ value, label: name }))}
          />
        </div>
        <div className="grid gap-1">
          <label htmlFor={`${id}-minutes`} className="text-muted">
            {t('minutes')}
          </label>
          <Input
            id={`${id}-minutes`}
            type="number"
            required
            min={0}
            max={1440}
            value={Number.isNaN(minutes) ? '' : minutes}
            onChange={(event) => setMinutes(event.target.valueAsNumber)}
          />
        </div>
      </form>
    </Dialog>
  );
}
