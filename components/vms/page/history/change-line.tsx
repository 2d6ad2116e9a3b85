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
    if (field === 'spec.placement.policy') return sentence('policy', String(value));
    if (field === 'status.hostId' || field === 'assignment.hostId' || field === 'spec.placement.pinnedHostId')
      return <TermName term={String(value)} />;
    if (field === 'status.problem') return sentence('taskError', textIn(value, 'code'));
    if (field === 'spec.disks' && Array.isArray(value)) return value.map((disk) => format.bytes(sizeOf(disk))).join(', ') || t('nothing');
    if (field === 'spec.nics' && Array.isArray(value))
      return value.map((nic) => textIn(nic, 'ip') || textIn(nic, 'mac')).join(', ') || t('nothing');
    if (Array.isArray(value)) return value.join(', ') || t('nothing');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
}

/** A change in words: the field, what it was, what it is. */
export function ChangeLine({ change }: { change: VmChange }) {
  const t = useTranslations('vms.history');
  const words = useValueWords();
  // Keys of messages hold no dots; replaceAll() answers any text.
  const field = t(`field.${change.field.replaceAll('.', '-') as Dashed<NamedField>}`);
  return (
    <li>{t.rich('changed', { field, old: () => words(change.field, change.before), now: () => words(change.field, change.after) })}</li>
  );
}

/** 'spec.vcpus' as its message key 'spec-vcpus'. */
type Dashed<Path extends string> = Path extends `${infer Head}.${infer Rest}` ? `${Head}-${Dashed<Rest>}` : Path;
