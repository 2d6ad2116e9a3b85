'use client';
import { useMemo, useState } from 'react';
import type { RowSelection } from '@/components/ui/virtual-table/use-row-selection';
import { listVmIds } from '@/lib/api/queries/vms';
import { useProblemToast } from '../actions/use-problem-toast';
import { type GroupedRow, rowKeyOf } from './vm-groups';

/** As many as one bulk request may name; what is larger is selected as a filter, in the ungrouped list. */
const mostMembers = 5000;

interface GroupSelectionInput {
  readonly selection: RowSelection;
  readonly rows: readonly GroupedRow[];
  /** The filter that leaves one group's VMs; null when no filter can say it. */
  readonly filterOf: (row: GroupedRow) => string | null;
}

/** The list's selection by rows of the grouped list, where a group stands for all its VMs, in sight or not. */
export function useGroupSelection({ selection, rows, filterOf }: GroupSelectionInput) {
  const complain = useProblemToast();
  const [members, setMembers] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const rowOf = useMemo(() => new Map(rows.map((row) => [rowKeyOf(row), row])), [rows]);
  const idsOf = (key: string): readonly string[] => {
    const row = rowOf.get(key);
    return row?.kind === 'vm' ? [row.vm.id] : (members.get(key) ?? []);
  };
  const isSelected = (key: string) => {
    const ids = idsOf(key);
    return selection.isAllMatching || (ids.length > 0 && ids.every((id) => selection.isSelected(id)));
  };
  const addGroup = async (key: string, filter: string) => {
    const ids = await listVmIds(filter, mostMembers);
    setMembers((known) => new Map(known).set(key, ids));
    selection.addAll(ids);
  };
  const toggle = (key: string) => {
    const row = rowOf.get(key);
    if (row?.kind === 'vm') return selection.toggle(row.vm.id);
    if (isSelected(key)) return selection.removeAll(idsOf(key));
    const filter = row && canSelect(row) ? filterOf(row) : null;
    if (filter !== null) addGroup(key, filter).catch(complain);
  };
  const addAll = (keys: readonly string[]) =>
    keys.length === rows.length ? selection.selectAllMatching() : selection.addAll(keys.flatMap(idsOf));
  const canSelect = (row: GroupedRow) =>
    row.kind === 'vm' || (row.kind === 'group' && row.group.count <= mostMembers && filterOf(row) !== null);
  const grouped: RowSelection = { ...selection, isSelected, toggle, addAll, removeAll: (keys) => selection.removeAll(keys.flatMap(idsOf)) };
  return { selection: grouped, canSelect };
}
