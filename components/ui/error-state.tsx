'use client';
import { CircleX, RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isProblemError } from '@/lib/api/problem-error';
import { Button } from './button';
import { cn } from './cn';
import { CopyButton } from './copy-button';
import { useSentence } from './use-sentence';

/** What happened, why, what to do, and details to copy. `compact` fits a card: one part that fails never blanks a page. */
export function ErrorState({ error, onRetry, compact }: { error: unknown; onRetry?: () => void; compact?: boolean }) {
  const t = useTranslations('ui');
  const sentence = useSentence();
  const problem = isProblemError(error) ? error.problem : null;
  const details = problem ? JSON.stringify(problem, null, 2) : String(error instanceof Error ? error.stack : error);
  return (
    <div role="alert" className={cn('flex flex-col items-start gap-1.5', compact ? 'p-3' : 'mx-auto max-w-xl px-6 py-10')}>
      <p className="flex items-center gap-2 font-medium">
        <CircleX className="size-4 shrink-0 text-error" aria-hidden />
        {t('error.title')}
      </p>
      <p>{problem ? sentence('problem', problem.code, problem.params, problem.detail) : t('error.unexpected')}</p>
      <p className="text-muted">{problem ? sentence('remedy', problem.code, problem.params, t('error.tryAgain')) : t('error.tryAgain')}</p>
      <div className="mt-1 flex flex-wrap gap-2">
        {onRetry && (
          <Button size="sm" icon={<RotateCw />} onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        <CopyButton text={details} label={t('error.copyDetails')} />
      </div>
      {problem?.requestId && <p className="font-mono text-muted text-xs">{t('error.requestId', { id: problem.requestId })}</p>}
    </div>
  );
}
