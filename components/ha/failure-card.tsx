'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StateBadge } from '@/components/ui/state-badge';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { failurePreviewQuery } from '@/lib/api/queries/ha';
import type { FailurePreview } from '@/lib/api/schemas/ha';
import { LeftOffList } from './left-off-list';

/** "If this host fails": who restarts where, in which order and when, and who does not and why. */
export function FailureCard({ hostId }: { hostId: string }) {
  const t = useTranslations('ha.failure');
  const { data, error, refetch } = useQuery(failurePreviewQuery(hostId));
  return (
    <Card title={t('title')} id="if-this-host-fails">
      {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={5} />}
      {data && <Preview preview={data} />}
    </Card>
  );
}

function Preview({ preview }: { preview: FailurePreview }) {
  const t = useTranslations('ha.failure');
  const { restarts, notRestarted, seconds, detectSeconds, fenceSeconds } = preview;
  const left = notRestarted.filter(({ why }) => why.code !== 'guest-meant-off');
  return (
    <div className="flex flex-col gap-2">
      <StateBadge tone={left.length === 0 ? 'ok' : 'error'} className="whitespace-normal font-medium [&>span]:whitespace-normal">
        {restarts.length + left.length === 0
          ? t('nobody')
          : t('verdict', { restarts: restarts.length, left: left.length, seconds: Math.round(seconds) })}
      </StateBadge>
      {restarts.length > 0 && <p className="text-muted text-xs">{t('moments', { detect: detectSeconds, fence: fenceSeconds })}</p>}
      {notRestarted.length > 0 && (
        <LeftOffList title={t('left', { guests: notRestarted.length })} items={notRestarted} count={notRestarted.length} />
      )}
      {restarts.length > 0 && <Restarts preview={preview} />}
    </div>
  );
}

function Restarts({ preview: { restarts, detectSeconds, fenceSeconds } }: { preview: FailurePreview }) {
  const t = useTranslations('ha.failure');
  return (
    <Table label={t('table')} className="max-h-96 overflow-y-auto">
      <thead className="sticky top-0 bg-surface">
        <tr>
          <Th end>{t('order')}</Th>
          <Th>{t('guest')}</Th>
          <Th>{t('to')}</Th>
          <Th end>{t('priority')}</Th>
          <Th end>{t('runsAfter')}</Th>
        </tr>
      </thead>
      <tbody>
        {restarts.map((restart) => (
          <Tr key={restart.guest.id}>
            <Td end className="tabular-nums">
              {restart.order}
            </Td>
            <Td>
              <ObjectLink kind="guest" id={restart.guest.id} name={restart.guest.name} />
              {restart.after.length > 0 && (
                <span className="block text-muted text-xs">{t('after', { guests: restart.after.map(({ name }) => name).join(', ') })}</span>
              )}
            </Td>
            <Td>
              <ObjectLink kind="host" id={restart.to.id} name={restart.to.name} />
            </Td>
            <Td end className="tabular-nums">
              {restart.priority}
            </Td>
            <Td end className="whitespace-nowrap tabular-nums">
              {t('seconds', { seconds: Math.round(detectSeconds + fenceSeconds + restart.startsAtSecond + restart.seconds) })}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
