'use client';
import { useTranslations } from 'use-intl';
import type { CauseSentence } from '@/lib/api/schemas/causes';
import { useSentence } from '../ui/use-sentence';

/** Where the words of a plan's reasons and of its story stand. */
const planWords = ['plans.reasons', 'plans.story'] as const;

/** Puts a link of a cause chain, or what it was based on, into the reader's language. Null for a code that has no words. */
export function useCauseSentence(): (sentence: CauseSentence) => string | null {
  const t = useTranslations();
  const sentenceOf = useSentence();
  // Codes come from the server, so their keys cannot be checked by the compiler.
  const loose = t as unknown as { (key: string, values: CauseSentence['params']): string; has(key: string): boolean };
  return ({ family, code, params }) => {
    if (family === 'event') return sentenceOf('event', code, params);
    if (family === 'plan-reason') {
      const found = planWords.find((where) => loose.has(`${where}.${code}`));
      return found ? loose(`${found}.${code}`, params) : null;
    }
    const { taskKind, planKind, policy, actor, ...rest } = params;
    return loose(`causes.sentence.${code}`, {
      ...rest,
      ...(taskKind ? { task: sentenceOf('taskKind', String(taskKind), { name: rest.object ?? null }) } : {}),
      ...(planKind ? { plan: loose(`plans.name.${planKind}`, { scope: rest.scope ?? '' }) } : {}),
      // Onepool's own actors are named as causes are; people by their names.
      ...(actor ? { actor: sentenceOf('cause', String(actor), {}, String(actor)) } : {}),
      ...(policy ? { policy: sentenceOf('policy', String(policy)) } : {}),
    });
  };
}
