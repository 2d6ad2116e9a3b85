'use client';
import { toast } from 'sonner';
import { isProblemError } from '@/lib/api/problem-error';
import { useSentence } from '../ui/use-sentence';

/** Says in a toast why a lone button's deed was refused. */
export function useComplain(): (error: Error) => void {
  const sentence = useSentence();
  return (error) => {
    if (!isProblemError(error)) return void toast.error(error.message);
    const { code, params, detail } = error.problem;
    toast.error(sentence('problem', code, params, detail), { description: sentence('remedy', code, params, '') });
  };
}
