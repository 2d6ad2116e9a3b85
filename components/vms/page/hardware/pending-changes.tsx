'use client';
import { Clock3, RotateCw, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { useFormat } from '@/components/ui/use-format';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { useVerdictReason } from '../../actions/use-verdict-reason';
import { useVmDeed } from '../../actions/use-vm-deed';

/** Changes of size that wait for a restart: now, then, and both ways out. */
export function PendingChanges({ vm }: { vm: VmDetail }) {
  const t = useTranslations('vms.hardware');
  const format = useFormat();
  const { send, isPending } = useVmDeed();
  const reason = useVerdictReason(vm);
  const { pending } = vm.status;
  if (pending.length === 0) return null;
  const figure = (field: string, value: number | string) =>
    field.endsWith('Bytes') && typeof value === 'number' ? format.bytes(value) : value;
  const nameOf = (field: string) => (field === 'vcpus' || field === 'memoryBytes' ? t(`field.${field}`) : t('field.other', { field }));
  return (
    <section className="rounded-md border border-busy bg-busy-soft p-3">
      <div className="mb-1 flex flex-wrap items-center gap-2">
        <h2 className="flex flex-1 items-center gap-2 font-medium">
          <Clock3 className="size-4 text-busy" aria-hidden /> {t('pendingTitle')}
        </h2>
        <Button
          size="sm"
          icon={<Undo2 />}
          loading={isPending}
          disabledReason={reason('revert-pending')}
          onClick={() => send(vm, 'revert-pending')}
        >
          {t('revert')}
        </Button>
        <Button
          size="sm"
          variant="primary"
          icon={<RotateCw />}
          loading={isPending}
          disabledReason={reason('reboot')}
          onClick={() => send(vm, 'reboot')}
        >
          {t('restart')}
        </Button>
      </div>
      <Table label={t('pendingTitle')} className="max-w-lg">
        <thead>
          <tr>
            <Th>{t('pendingField')}</Th>
            <Th end>{t('pendingNow')}</Th>
            <Th end>{t('pendingThen')}</Th>
          </tr>
        </thead>
        <tbody>
          {pending.map((change) => (
            <Tr key={change.field}>
              <Td>{nameOf(change.field)}</Td>
              <Td end>{figure(change.field, change.current)}</Td>
              <Td end className="font-medium">
                {figure(change.field, change.wanted)}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
