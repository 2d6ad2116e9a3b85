'use client';
import { Undo2, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useObjectNames } from '@/components/placement/use-object-names';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import type { VmDetail } from '@/lib/api/schemas/vms';

interface NicListProps {
  vm: VmDetail;
  removed: readonly string[];
  onToggleRemoved: (id: string) => void;
}

/** Network cards with their addresses. One that is to go stays in sight until that is sent. */
export function NicList({ vm, removed, onToggleRemoved }: NicListProps) {
  const t = useTranslations('vms.hardware');
  const wizard = useTranslations('wizard.network');
  const nameOf = useObjectNames();
  return (
    <Table label={t('nics')}>
      <thead>
        <tr>
          <Th>#</Th>
          <Th>{wizard('network')}</Th>
          <Th>{wizard('ip')}</Th>
          <Th>{wizard('mac')}</Th>
          <Th />
        </tr>
      </thead>
      <tbody>
        {vm.spec.nics.map((nic, index) => (
          <Tr key={nic.id} className={removed.includes(nic.id) ? 'line-through' : undefined}>
            <Td>{index + 1}</Td>
            <Td>{nameOf(nic.networkId)}</Td>
            <Td className="font-mono text-xs">
              <span className="inline-flex items-center gap-1">
                {nic.ip ?? '–'}
                {nic.ip && <CopyButton text={nic.ip} />}
              </span>
            </Td>
            <Td className="font-mono text-xs">
              <span className="inline-flex items-center gap-1">
                {nic.mac} <CopyButton text={nic.mac} />
              </span>
            </Td>
            <Td end>
              <IconButton
                label={t(removed.includes(nic.id) ? 'keepNic' : 'removeNic', { number: index + 1 })}
                icon={removed.includes(nic.id) ? <Undo2 /> : <X />}
                onClick={() => onToggleRemoved(nic.id)}
              />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
