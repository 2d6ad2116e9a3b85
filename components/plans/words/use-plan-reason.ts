'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '@/components/ui/use-format';

export interface CodedSentence {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface LooseMessages {
  (key: string, values: Record<string, string | number>): string;
  has(key: string): boolean;
  raw(key: string): unknown;
}

const isMoment = (value: string) => /^\d{4}-\d\d-\d\dT/.test(value);

/**
 * Words what a plan says in codes: reasons (`plans.reasons`) and the moments of its story (`plans.story`). Numbers whose names end in
 * Bytes, Share or Ms are written as GiB, % and durations; what has no sentence (a newer server) gives its code.
 */
export function usePlanReason() {
  const t = useTranslations('plans');
  const format = useFormat();
  return useMemo(() => {
    // Codes come from the server, so their keys cannot be checked by the compiler.
    const loose = t as unknown as LooseMessages;
    const write = (name: string, value: string | number | undefined): string | number => {
      if (value === undefined) return '–';
      if (typeof value === 'string') return isMoment(value) ? format.dateTime(value) : value;
      if (name.endsWith('Bytes')) return format.bytes(value);
      if (name.endsWith('Share')) return format.percent(value);
      if (name.endsWith('Ms')) return format.duration(value);
      return value;
    };
    const say =
      (family: 'reasons' | 'story') =>
      ({ code, params }: CodedSentence): string => {
        const key = `${family}.${code}`;
        if (!loose.has(key)) return code;
        const wanted = [...String(loose.raw(key)).matchAll(/\{\s*(\w+)/g)].map((match) => match[1] ?? '');
        return loose(key, Object.fromEntries([...wanted, ...Object.keys(params)].map((name) => [name, write(name, params[name])])));
      };
    return { reason: say('reasons'), moment: say('story') };
  }, [t, format]);
}
