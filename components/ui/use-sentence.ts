'use client';
import { useTranslations } from 'use-intl';
import type codes from '@/lib/i18n/messages/en/codes.json';
import { useFormat } from './use-format';

export type SentenceFamily = keyof typeof codes;
export type SentenceParams = Readonly<Record<string, string | number | null>>;

/** Params that are codes themselves, and the family that words them. */
const codedParams: Readonly<Record<string, SentenceFamily>> = { reason: 'taskError', operation: 'operation' };

/**
 * Turns a code of the server into a sentence of the reader's language: `sentence('taskError', 'unplaceable', params)`.
 * Params that end in Bytes, Share or Ms are written as GiB, % and durations; missing ones as a dash. A code that has no
 * sentence (an older screen, a newer server) gives `fallback`, or the code itself.
 */
export function useSentence() {
  const t = useTranslations();
  const format = useFormat();
  // Codes come from the server, so their keys cannot be checked by the compiler; a test holds the lists together.
  const loose = t as unknown as {
    (key: string, values: Record<string, string | number>): string;
    has(key: string): boolean;
    raw(key: string): unknown;
  };

  const write = (name: string, value: string | number | null): string | number => {
    if (value === null) return '–';
    if (typeof value === 'string') return codedParams[name] ? sentence(codedParams[name], value) : value;
    if (name.endsWith('Bytes')) return format.bytes(value);
    if (name.endsWith('Share')) return format.percent(value);
    if (name.endsWith('Ms')) return format.duration(value);
    return value;
  };

  function sentence(family: SentenceFamily, code: string, params: SentenceParams = {}, fallback: string = code): string {
    const key = `codes.${family}.${code}`;
    if (!loose.has(key)) return fallback;
    const wanted = [...String(loose.raw(key)).matchAll(/\{\s*(\w+)/g)].map((match) => match[1] ?? '');
    const values = Object.fromEntries([...wanted, ...Object.keys(params)].map((name) => [name, write(name, params[name] ?? null)]));
    return loose(key, values);
  }
  return sentence;
}
