import type { z } from 'zod';
import { withTerm } from '@/components/filter/filter-terms';
import type { VmRow, vmGroup } from '@/lib/api/schemas/vm-list';
import type { VmGrouping } from './vm-groupings';

export type VmGroup = z.infer<typeof vmGroup>;

/** A row of the grouped list: a group with its subtotals, one of its VMs, or how many of them are not shown. */
export type GroupedRow =
  | { readonly kind: 'group'; readonly group: VmGroup; readonly isOpen: boolean }
  | { readonly kind: 'vm'; readonly vm: VmRow; readonly groupKey: string }
  | { readonly kind: 'rest'; readonly group: VmGroup; readonly count: number };

export const rowKeyOf = (row: GroupedRow): string =>
  row.kind === 'group' ? `group ${row.group.key}` : row.kind === 'vm' ? `${row.groupKey} ${row.vm.id}` : `rest ${row.group.key}`;

/** The filter that leaves just one group; null for the group of what has no value (no filter can say that). */
export const filterOfGroup = (filter: string, grouping: VmGrouping, group: VmGroup): string | null => {
  if (group.key === '') return null;
  return withTerm(filter, `${grouping}:${/[\s,]/.test(group.label) ? `"${group.label}"` : group.label}`);
};

/** Groups in their order, each opened one followed by its VMs. */
export const toGroupedRows = (groups: readonly VmGroup[], opened: ReadonlyMap<string, readonly VmRow[]>): GroupedRow[] =>
  groups.flatMap((group): GroupedRow[] => {
    const vms = opened.get(group.key);
    if (!vms) return [{ kind: 'group', group, isOpen: false }];
    const rest = group.count - vms.length;
    return [
      { kind: 'group', group, isOpen: true },
      ...vms.map((vm): GroupedRow => ({ kind: 'vm', vm, groupKey: group.key })),
      ...(rest > 0 && vms.length > 0 ? [{ kind: 'rest', group, count: rest } as const] : []),
    ];
  });
