'use client';
import { useTranslations } from 'use-intl';
import { WhyButton } from '@/components/causes/why-button';
import { usePoolNow } from '@/components/live/pool-clock';
import { CauseText } from '@/components/shell/cause-text';
import { Card } from '@/components/ui/card';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import type { VmPlacement } from '@/lib/api/schemas/decisions';

/** Every host it lived on, newest first, and what brought it there. */
export function StayList({ stays }: { stays: VmPlacement['stays'] }) {
  const t = useTranslations('placement.stays');
  const format = useFormat();
  const now = usePoolNow();
  return (
    <Card title={t('title')}>
      {stays.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <Table label={t('title')}>
          <thead>
            <tr>
              <Th>{t('host')}</Th>
              <Th>{t('from')}</Th>
              <Th>{t('to')}</Th>
              <Th end>{t('length')}</Th>
              <Th>{t('cause')}</Th>
            </tr>
          </thead>
          <tbody>
            {stays.map((stay) => (
              <Tr key={`${stay.hostId}${stay.from}`}>
                <Td>
                  <TextLink href={`/hosts/${stay.hostId}`}>{stay.hostName}</TextLink>
                </Td>
                <Td className="whitespace-nowrap">{format.shortDateTime(stay.from)}</Td>
                <Td className="whitespace-nowrap">{stay.to ? format.shortDateTime(stay.to) : t('now')}</Td>
                <Td end className="whitespace-nowrap">
                  {format.duration(Math.max((stay.to ? Date.parse(stay.to) : now) - Date.parse(stay.from), 0))}
                </Td>
                <Td>
                  <span className="flex items-center gap-1">
                    <CauseText cause={stay.cause} />
                    <WhyButton of={String(stay.revision)} compact />
                  </span>
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
