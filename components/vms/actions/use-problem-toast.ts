'use client';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useSentence } from '@/components/ui/use-sentence';
import { isProblemError } from '@/lib/api/problem-error';

/** Says in a toast why a lone button's deed was refused, and what to do about it. */
export function useProblemToast(): (error: unknown) => void {
  const t = useTranslations('ui.error');
  const sentence = useSentence();
  return (error) => {
    if (!isProblemError(error)) {
      toast.error(t('unexpected'));
      return;
    }
    const { code, params, detail } = error.problem;
    const reason = typeof params.reason === 'string' ? sentence('reason', params.reason, params, '') : '';
    toast.error(sentence('problem', code, params, detail), { description: reason || sentence('remedy', code, params, '') || undefined });
  };
}
