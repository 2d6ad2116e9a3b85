'use client';
import { type FormEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { useSentence } from '@/components/ui/use-sentence';
import { isProblemError } from '@/lib/api/problem-error';
import { useActOnVm } from '@/lib/api/queries/vms';

/** Asks for the clone's name; what the server refuses is told under the field. */
export function CloneDialog({
  vm,
  open,
  onOpenChange,
}: {
  vm: { id: string; name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('vms.cloneDialog');
  const sentence = useSentence();
  const formId = useId();
  const [name, setName] = useState(`${vm.name}-clone`);
  const [start, setStart] = useState(false);
  const act = useActOnVm();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), power: start ? 'running' : 'stopped' } as const;
    const sent = () => [toast.success(t('sent', { name: vm.name })), onOpenChange(false)];
    act.mutate({ vmId: vm.id, action: 'clone', body }, { onSuccess: sent });
  };
  const problem = isProblemError(act.error) ? act.error.problem : null;
  const footer = (
    <Button variant="primary" type="submit" form={formId} loading={act.isPending}>
      {t('submit')}
    </Button>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title', { name: vm.name })} description={t('hint')} footer={footer}>
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <div>
          <label htmlFor={`${formId}-name`} className="mb-1 block text-muted">
            {t('name')}
          </label>
          <Input
            id={`${formId}-name`}
            value={name}
            maxLength={63}
            required
            aria-invalid={problem !== null}
            onChange={(event) => setName(event.target.value)}
          />
          {problem && (
            <p role="alert" className="mt-1 text-error text-xs">
              {sentence('problem', problem.code, problem.params, problem.detail)}
            </p>
          )}
        </div>
        <Switch checked={start} onCheckedChange={setStart}>
          {t('start')}
        </Switch>
      </form>
    </Dialog>
  );
}
