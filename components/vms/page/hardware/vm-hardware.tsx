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
import { EditSummary } from './edit-summary';
import { FitCheck } from './fit-check';
import { type HardwareEdit, isUnsound, toChange, toHardwareEdit } from './hardware-edit';
import { LostDisksDialog } from './lost-disks-dialog';
import { NewDisks } from './new-disks';
import { NewNics } from './new-nics';
import { NicList } from './nic-list';
import { OptionFields } from './option-fields';
import { PendingChanges } from './pending-changes';
import { SizeFields } from './size-fields';

/** Everything a VM is made of, editable in place; what the edits would mean is said before they are sent. */
export function VmHardware() {
  const t = useTranslations('vms.hardware');
  const vm = useVm();
  const [isAsking, setAsking] = useState(false);
  const [edited, setEdited] = useState<Partial<HardwareEdit>>({});
  const change = useChangeVm(vm.id);
  const edit: HardwareEdit = { ...toHardwareEdit(vm), ...edited };
  const body = toChange(edit, vm);
  const isChanged = Object.keys(body).length > 0;
  const set = (part: Partial<HardwareEdit>) => setEdited((old) => ({ ...old, ...part }));
  const toggleRemoved = (id: string) =>
    set({ removed: edit.removed.includes(id) ? edit.removed.filter((other) => other !== id) : [...edit.removed, id] });
  const send = () =>
    change.mutate(body, {
      onSuccess: ({ task }) => {
        setEdited({});
        setAsking(false);
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
        <Card title={t('diskTitle')}>
          <DiskFields
            vm={vm}
            edit={edit}
            onChange={(disks) => set({ disks: { ...edit.disks, ...disks } })}
            onToggleRemoved={toggleRemoved}
          />
          <NewDisks disks={edit.newDisks} onChange={(newDisks) => set({ newDisks })} />
        </Card>
        <Card title={t('nics')}>
          {vm.spec.nics.length > 0 && <NicList vm={vm} removed={edit.removed} onToggleRemoved={toggleRemoved} />}
          <NewNics nics={edit.newNics} onChange={(newNics) => set({ newNics })} />
        </Card>
        <Card title={t('options')}>
          <OptionFields edit={edit} onChange={set} />
        </Card>
      </div>
      {isChanged && (
        <footer className="sticky -bottom-4 -mx-4 -mb-4 border-t bg-raised px-4 py-2.5">
          <CreateError error={change.error} />
          <div className="mx-auto max-w-4xl">
            <EditSummary vm={vm} edit={edit} />
          </div>
          <div className="mx-auto flex max-w-4xl flex-wrap items-center gap-2">
            <FitCheck vm={vm} edit={edit} />
            <Button onClick={() => setEdited({})}>{t('reset')}</Button>
            <Button
              variant="primary"
              loading={change.isPending}
              disabled={isUnsound(edit, vm)}
              onClick={() => (body.removeDisks ? setAsking(true) : send())}
            >
              {t('apply')}
            </Button>
          </div>
        </footer>
      )}
      <LostDisksDialog
        vm={vm}
        removed={edit.removed}
        open={isAsking}
        loading={change.isPending}
        onOpenChange={setAsking}
        onConfirm={send}
      />
    </TabBody>
  );
}
