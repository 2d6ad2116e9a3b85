'use client';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryStates } from 'nuqs';
import { hostQuery } from '@/lib/api/queries/hosts';
import { vmQuery } from '@/lib/api/queries/vms';
import { type FaultDraft, firstDraft, withKind } from './fault-draft';
import { findFaultKind, kindOfTarget } from './preset-fault';

/** The fault that the page's address presets: its target comes as soon as its name is known, and not when there is no such object. */
export function usePresetFault(): FaultDraft {
  const [{ fault, target: id }] = useQueryStates({ fault: parseAsString, target: parseAsString.withDefault('') });
  const kind = findFaultKind(fault);
  const targetKind = kind && kindOfTarget(kind, id);
  const host = useQuery({ ...hostQuery(id), enabled: targetKind === 'host' }).data;
  const vm = useQuery({ ...vmQuery(id), enabled: targetKind === 'vm' }).data;
  if (!kind) return firstDraft;
  const name = (targetKind === 'host' ? host : targetKind === 'vm' ? vm : undefined)?.name;
  return withKind({ ...firstDraft, target: targetKind && name !== undefined ? { kind: targetKind, id, name } : null }, kind);
}
