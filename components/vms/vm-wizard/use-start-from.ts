'use client';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect, useEffectEvent } from 'react';
import { vmQuery } from '@/lib/api/queries/vms';
import type { Vm } from '@/lib/api/schemas/vms';
import { useDraft } from './use-draft';
import { emptyDraft, takeSettings } from './vm-draft';

/** `?from=vm-…` begins with the settings of that VM, once; the address then forgets it, so that a reload keeps later edits. */
export function useStartFrom(): void {
  const [from, setFrom] = useQueryState('from', parseAsString);
  const { replace } = useDraft();
  const { data: vm } = useQuery({ ...vmQuery(from ?? ''), enabled: from !== null });
  const take = useEffectEvent((source: Vm) => {
    replace(takeSettings(emptyDraft, source, 'settings'));
    void setFrom(null);
  });
  useEffect(() => {
    if (vm && vm.id === from) take(vm);
  }, [vm, from]);
}
