'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { type Tone, ToneIcon } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';
import { judgeBulkQuery, useRunBulk } from '@/lib/api/queries/vms';
import type { BulkRequest } from '@/lib/api/schemas/bulk';
import { VerdictReasons } from './verdict-reasons';

/** What a bulk action would do, before it runs: how many will, how many are so already, how many cannot and why. */
export function VerdictDialog({
  request,
  count,
  onClose,
  onStarted,
}: {
  request: BulkRequest;
  count: number;
  onClose: () => void;
  onStarted: () => void;
}) {
  const t = useTranslations('vms');
  const router = useRouter();
  const { data: verdict, error, refetch } = useQuery(judgeBulkQuery(request));
  const run = useRunBulk();
  const action = t(`action.${request.action}`);
  const start = () =>
    verdict &&
    run.mutate(verdict.token, {
      onSuccess: ({ task }) => {
        toast.success(t('bulk.started', { action, count: verdict.willDo }), {
          action: { label: t('bulk.showTask'), onClick: () => router.push(`/tasks/${task.id}`) },
        });
        onStarted();
        onClose();
      },
    });
  const footer = (
    <Button
      variant={request.action === 'delete' ? 'danger' : 'primary'}
      loading={run.isPending || (!verdict && !error)}
      disabledReason={verdict?.willDo === 0 ? t('bulk.nothing') : null}
      disabled={error !== null}
      onClick={start}
    >
      {t('bulk.run', { action, count: verdict?.willDo ?? count })}
    </Button>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('bulk.title', { action, count })} footer={footer} width="md">
      {error && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {run.error && <ErrorState error={run.error} onRetry={() => [run.reset(), void refetch()]} compact />}
      {!verdict && !error && (
        <div>
          <p className="mb-2 text-muted">{t('bulk.judging')}</p>
          <Skeleton className="h-14" />
        </div>
      )}
      {verdict && (
        <div className="flex flex-col gap-4">
          <dl className="grid grid-cols-3 gap-2">
            <Count tone="ok" value={verdict.willDo} label={t('bulk.will')} />
            <Count tone="off" value={verdict.already} label={t('bulk.already')} />
            <Count tone={verdict.cannot > 0 ? 'warning' : 'off'} value={verdict.cannot} label={t('bulk.cannot')} />
          </dl>
          {request.action === 'delete' && verdict.willDo > 0 && <p className="font-medium text-error">{t('bulk.deleteWarning')}</p>}
          <VerdictReasons reasons={verdict.reasons} />
        </div>
      )}
    </Dialog>
  );
}

function Count({ tone, value, label }: { tone: Tone; value: number; label: string }) {
  const format = useFormat();
  return (
    <div className="flex flex-col-reverse rounded-md border p-2.5">
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="flex items-center gap-1.5 font-semibold text-xl">
        <ToneIcon tone={tone} /> {format.number(value)}
      </dd>
    </div>
  );
}
