'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { causesQuery } from '@/lib/api/queries/causes';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { SkeletonRows } from '../ui/skeleton';
import { CauseStep } from './cause-step';

/** Walks back, in words, from what happened to the fault, the person or the policy behind it. */
export function CausesDialog({ of, onClose }: { of: string; onClose: () => void }) {
  const t = useTranslations('causes');
  const { data, error, refetch } = useQuery(causesQuery(of));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')} description={t('explain')} width="md">
      {data && (
        <ol className="grid">
          {data.links.map((link, index) => (
            <CauseStep
              // biome-ignore lint/suspicious/noArrayIndexKey: a chain is answered once and never changes
              key={index}
              link={link}
              place={index === 0 ? 'effect' : index === data.links.length - 1 ? 'root' : 'between'}
              onLeave={onClose}
            />
          ))}
        </ol>
      )}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!data && !error && (
        <div role="status" aria-label={t('loading')}>
          <SkeletonRows rows={4} />
        </div>
      )}
    </Dialog>
  );
}
