'use client';
import { useTranslations } from 'use-intl';
import { useObjectNames } from '@/components/placement/use-object-names';
import { CopyButton } from '@/components/ui/copy-button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import type { VmDetail } from '@/lib/api/schemas/vms';

/** Network cards with their addresses. */
export function NicList({ vm }: { vm: VmDetail }) {
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
        </tr>
      </thead>
      <tbody>
        {vm.spec.nics.map((nic, index) => (
          <Tr key={nic.id}>
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
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
