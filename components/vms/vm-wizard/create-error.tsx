'use client';
import { useTranslations } from 'use-intl';
import { useSentence } from '@/components/ui/use-sentence';
import { isProblemError } from '@/lib/api/problem-error';

/** Why a create was refused, at the foot of its form. */
export function CreateError({ error }: { error: unknown }) {
  const t = useTranslations('ui.error');
  const sentence = useSentence();
  if (!error) return null;
  const problem = isProblemError(error) ? error.problem : null;
  return (
    <div role="alert" className="mb-2 rounded-md border border-error bg-error-soft px-3 py-2">
      <p className="font-medium text-error">
        {problem ? sentence('problem', problem.code, problem.params, problem.detail) : t('unexpected')}
      </p>
      {problem && <p>{sentence('remedy', problem.code, problem.params, t('tryAgain'))}</p>}
      {problem?.errors?.map((one) => (
        <p key={`${one.path}${one.code}`} className="text-xs">
          <span className="font-mono">{one.path}</span>: {one.message}
        </p>
      ))}
    </div>
  );
}
