'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useChangeVm } from '@/lib/api/queries/vms';
import { CreateError } from '../../vm-wizard/create-error';
import { TabBody } from '../tab-body';
import { useVm } from '../vm-context';
import { DiskFields } from './disk-fields';
import { FitCheck } from './fit-check';
import { type HardwareEdit, isShrunk, toChange, toHardwareEdit } from './hardware-edit';
import { NicList } from './nic-list';
import { OptionFields } from './option-fields';
import { PendingChanges } from './pending-changes';
import { SizeFields } from './size-fields';

/** Everything a VM is made of, editable in place; what the edits would mean is said before they are sent. */
export function VmHardware() {
  const t = useTranslations('vms.hardware');
  const vm = useVm();
  const [edited, setEdited] = useState<Partial<HardwareEdit>>({});
  const change = useChangeVm(vm.id);
  const edit: HardwareEdit = { ...toHardwareEdit(vm), ...edited };
  const body = toChange(edit, vm);
  const isChanged = Object.keys(body).length > 0;
  const isWrong = vm.spec.disks.some((disk) => isShrunk(edit, disk)) || edit.vcpus === null || edit.memoryGib === null;
  const set = (part: Partial<HardwareEdit>) => setEdited((old) => ({ ...old, ...part }));
  const apply = () =>
    change.mutate(body, {
      onSuccess: ({ task }) => {
        setEdited({});
        toast.success(task ? t('applied', { name: vm.name }) : t('saved'));
      },
    });
  return (
    <TabBody>
      <div className="mx-auto flex max-w-4xl flex-col gap-4 pb-16">
        <PendingChanges vm={vm} />
        <Card title={t('title')}>
          <SizeFields vm={vm} edit={edit} onChange={set} />
        </Card>
        {vm.spec.disks.length > 0 && (
          <Card title={t('diskTitle')}>
            <DiskFields vm={vm} edit={edit} onChange={(disks) => set({ disks: { ...edit.disks, ...disks } })} />
          </Card>
        )}
        {vm.spec.nics.length > 0 && (
          <Card title={t('nics')}>
            <NicList vm={vm} />
          </Card>
        )}
        <Card title={t('options')}>
          <OptionFields edit={edit} onChange={set} />
        </Card>
      </div>
      {isChanged && (
        <footer className="sticky bottom-0 -mx-4 -mb-4 border-t bg-raised px-4 py-2.5">
          <CreateError error={change.error} />
          <div className="mx-auto flex max-w-4xl flex-wrap items-center gap-2">
            <FitCheck vm={vm} edit={edit} />
            <Button onClick={() => setEdited({})}>{t('reset')}</Button>
            <Button variant="primary" loading={change.isPending} disabled={isWrong} onClick={apply}>
              {t('apply')}
            </Button>
          </div>
        </footer>
      )}
    </TabBody>
  );
}
