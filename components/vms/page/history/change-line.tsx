'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TermName } from '@/components/placement/term-name';
import { useFormat } from '@/components/ui/use-format';
import { useSentence } from '@/components/ui/use-sentence';
import type { NamedField, VmChange } from './vm-changes';

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'sizeBytes' in value ? Number(value.sizeBytes) : 0;
const textIn = (value: unknown, field: string): string =>
  typeof value === 'object' && value !== null && field in value ? String(Reflect.get(value, field) ?? '') : '';

/** One value of a field as a person reads it. */
function useValueWords(): (field: NamedField, value: unknown) => ReactNode {
  const t = useTranslations('vms.history');
  const format = useFormat();
  const sentence = useSentence();
  return (field, value) => {
    if (value === null || value === undefined || value === '') return t('nothing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (field.endsWith('Bytes')) return format.bytes(Number(value));
    if (field === 'status.state' || field === 'spec.power') return sentence('guestState', String(value));
    if (field === 'spec.type') return sentence('guestType', String(value));
    if (field === 'status.hostId' || field === 'assignment.hostId') return <TermName term={String(value)} />;
    if (field === 'status.problem') return sentence('taskError', textIn(value, 'code'));
    if (field === 'spec.disks' && Array.isArray(value)) return value.map((disk) => format.bytes(sizeOf(disk))).join(', ') || t('nothing');
    if (field === 'spec.nics' && Array.isArray(value))
      return value.map((nic) => textIn(nic, 'ip') || textIn(nic, 'mac')).join(', ') || t('nothing');
    if (Array.isArray(value)) return value.join(', ') || t('nothing');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
}

/** Parts of a placement wish that changed: the whole object would be unreadable. */
function placementParts({ before, after }: VmChange): [string, unknown, unknown][] {
  const was: Record<string, unknown> = typeof before === 'object' && before !== null ? { ...before } : {};
  const is: Record<string, unknown> = typeof after === 'object' && after !== null ? { ...after } : {};
  return Object.keys({ ...was, ...is }).flatMap((key): [string, unknown, unknown][] =>
    JSON.stringify(was[key]) === JSON.stringify(is[key]) ? [] : [[key, was[key], is[key]]],
  );
}

/** A change in words: the field, what it was, what it is. */
export function ChangeLine({ change }: { change: VmChange }) {
  const t = useTranslations('vms.history');
  const words = useValueWords();
  const field = t(`field.${change.field.replaceAll('.', '-') as Dashed<NamedField>}`);
  if (change.field === 'spec.placement') {
    const parts = placementParts(change).map(([key, was, is]) => `${key}: ${plain(was) || t('nothing')} → ${plain(is) || t('nothing')}`);
    return <li>{t('set', { field, now: parts.join('; ') })}</li>;
  }
  return (
    <li>{t.rich('changed', { field, old: () => words(change.field, change.before), now: () => words(change.field, change.after) })}</li>
  );
}

const plain = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);

/** 'spec.vcpus' as its message key 'spec-vcpus'. */
type Dashed<Path extends string> = Path extends `${infer Head}.${infer Rest}` ? `${Head}-${Dashed<Rest>}` : Path;
