'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { rightSizesQuery } from '@/lib/api/queries/capacity';
import { type RightSizing, sizingVerdicts } from '@/lib/api/schemas/capacity';
import { Card } from '../ui/card';
import { ErrorState } from '../ui/error-state';
import { SegmentedControl } from '../ui/segmented-control';
import { SkeletonRows } from '../ui/skeleton';
import { StateBadge } from '../ui/state-badge';
import { Table, Td, Th, Tr } from '../ui/table';
import { TextLink } from '../ui/text-link';
import type { Tone } from '../ui/tone';
import { useFormat } from '../ui/use-format';

type Item = RightSizing['items'][number];
type Shown = Item['verdict'] | 'all';

const tones: Readonly<Record<Item['verdict'], Tone>> = { idle: 'paused', oversized: 'info', undersized: 'warning' };

/** VMs whose size is not what they need, with what they did and what would fit them. */
export function RightSizes() {
  const t = useTranslations('capacity.sizing');
  const format = useFormat();
  const [shown, setShown] = useState<Shown>('all');
  const { data, error, refetch } = useQuery(rightSizesQuery(shown === 'all' ? undefined : shown));
  const count = (verdict: Item['verdict']) => t('count', { word: t(`verdict.${verdict}`), count: data?.counts[verdict] ?? 0 });
  const segments: { value: Shown; label: string }[] = [
    { value: 'all', label: t('all') },
    ...sizingVerdicts.map((value) => ({ value, label: count(value) })),
  ];
  return (
    <Card
      title={t('title')}
      actions={
        <SegmentedControl
          label={t('filter')}
          value={shown}
          onChange={setShown}
          segments={segments}
          className="max-w-full overflow-x-auto"
        />
      }
      bodyClassName="p-0"
    >
      {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows className="p-3" />}
      {data && (
        <>
          <p className="px-3 pt-2.5 pb-1 text-muted">
            {t('intro', { days: data.days })}{' '}
            {data.judged < data.running && t('some', { judged: format.number(data.judged), running: format.number(data.running) })}{' '}
            {data.saves.memoryBytes > 0 &&
              t('saves', { vcpus: format.number(data.saves.vcpus), memory: format.bytes(data.saves.memoryBytes) })}
          </p>
          {data.items.length === 0 ? <p className="px-3 pb-3">{t('none')}</p> : <SizeTable items={data.items} />}
        </>
      )}
    </Card>
  );
}

function SizeTable({ items }: { items: readonly Item[] }) {
  const t = useTranslations('capacity.sizing');
  const format = useFormat();
  const size = ({ vcpus, memoryBytes }: Item['has']) => t('size', { vcpus, memory: format.bytes(memoryBytes) });
  return (
    <Table label={t('title')} className="max-h-96 overflow-y-auto">
      <thead className="sticky top-0 bg-surface">
        <tr>
          <Th>{t('vm')}</Th>
          <Th>{t('verdictColumn')}</Th>
          <Th>{t('has')}</Th>
          <Th>{t('wants')}</Th>
          <Th end>{t('cpu')}</Th>
          <Th end>{t('memory')}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Tr key={item.guest.id}>
            <Td className="whitespace-nowrap">
              <TextLink href={`/vms/${item.guest.id}/hardware`} title={t('resize', { name: item.guest.name })}>
                {item.guest.name}
              </TextLink>
            </Td>
            <Td>
              <StateBadge tone={tones[item.verdict]}>{t(`verdict.${item.verdict}`)}</StateBadge>
            </Td>
            <Td className="whitespace-nowrap">{size(item.has)}</Td>
            <Td className="whitespace-nowrap">{item.verdict === 'idle' ? t('perhapsNeeded') : size(item.wants)}</Td>
            <Td end>{format.percent(item.cpuP95)}</Td>
            <Td end>{format.bytes(item.memoryPeakBytes)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
