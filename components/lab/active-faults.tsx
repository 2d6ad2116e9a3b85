'use client';
import { Wrench } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { useClearFault } from '@/lib/api/queries/lab';
import type { fault } from '@/lib/api/schemas/lab';
import { ObjectLink } from '../shell/object-link';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { RelativeTime } from '../ui/relative-time';
import { Table, Td, Th, Tr } from '../ui/table';
import { faultShapes } from './fault-kinds';
import { useComplain } from './use-complain';

type Fault = z.infer<typeof fault>;

/** What is broken now, and a way to mend it. */
export function ActiveFaults({ faults }: { faults: readonly Fault[] }) {
  const t = useTranslations('lab.fault');
  return (
    <Card title={t('active', { count: faults.length })} bodyClassName={faults.length > 0 ? 'p-0' : ''}>
      {faults.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <Table label={t('active', { count: faults.length })}>
          <thead>
            <tr>
              <Th>{t('what')}</Th>
              <Th>{t('target')}</Th>
              <Th>{t('since')}</Th>
              <Th>{t('until')}</Th>
              <Th end>{t('mend')}</Th>
            </tr>
          </thead>
          <tbody>
            {faults.map((each) => (
              <FaultRow key={each.id} fault={each} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

function FaultRow({ fault }: { fault: Fault }) {
  const t = useTranslations('lab.fault');
  const clear = useClearFault();
  const complain = useComplain();
  const targets = faultShapes[fault.kind].targets;
  const kind = fault.target === 'pool' ? 'pool' : (targets.find((target) => fault.target.startsWith(`${target}-`)) ?? targets[0] ?? 'host');
  return (
    <Tr>
      <Td>{t(`kind.${fault.kind}`)}</Td>
      <Td>{fault.target === 'pool' ? t('everything') : <ObjectLink kind={kind} id={fault.target} name={fault.targetName} />}</Td>
      <Td>
        <RelativeTime at={fault.since} />
      </Td>
      <Td>{fault.until ? <RelativeTime at={fault.until} /> : t('untilMended')}</Td>
      <Td end>
        <Button size="sm" writes icon={<Wrench />} loading={clear.isPending} onClick={() => clear.mutate(fault.id, { onError: complain })}>
          {t('mend')}
        </Button>
      </Td>
    </Tr>
  );
}
