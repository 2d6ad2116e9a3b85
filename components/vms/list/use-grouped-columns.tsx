'use client';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { useSentence } from '@/components/ui/use-sentence';
import type { Column } from '@/components/ui/virtual-table/column';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import { guestStates, guestTypes } from '@/lib/domain/model/guest';
import { BytesCell } from './vm-cells';
import type { GroupedRow, VmGroup } from './vm-groups';

interface GroupDeeds {
  readonly toggle: (key: string) => void;
  readonly showOnly: (row: GroupedRow) => void;
}

/** What a group shows under a column: its subtotal, or nothing. */
const subtotals: Readonly<Record<string, (group: VmGroup) => React.ReactNode>> = {
  vcpus: (group) => group.vcpus,
  memory: (group) => <BytesCell bytes={group.memoryBytes} />,
  state: (group) => <RunningOf group={group} />,
};

/** Groups say more in these than VMs do. */
const groupedWidths: Readonly<Record<string, number>> = { name: 260, state: 136 };

/** The list's columns over groups and VMs alike; the name comes first, because that is what opens a group. */
export function useGroupedColumns(columns: readonly Column<VmRow>[], deeds: GroupDeeds): readonly Column<GroupedRow>[] {
  const nameFirst = [...columns].sort((a, b) => Number(b.id === 'name') - Number(a.id === 'name'));
  return nameFirst.map((column) => ({
    ...column,
    ...(groupedWidths[column.id] ? { width: groupedWidths[column.id] } : {}),
    cell: (row: GroupedRow) => {
      if (row.kind === 'vm')
        return column.id === 'name' ? <span className="truncate pl-6">{column.cell(row.vm)}</span> : column.cell(row.vm);
      if (column.id === 'name') return row.kind === 'group' ? <GroupName row={row} deeds={deeds} /> : <RestName row={row} deeds={deeds} />;
      return row.kind === 'group' ? subtotals[column.id]?.(row.group) : null;
    },
  }));
}

function RunningOf({ group }: { group: VmGroup }) {
  const t = useTranslations('vms.group');
  return (
    <span className="font-normal text-muted">
      {group.running}/{group.count} {t('running').toLowerCase()}
    </span>
  );
}

/** Groups by state or type are named by words of the model; the others by names of things. */
function useGroupLabel() {
  const t = useTranslations('vms.group');
  const sentence = useSentence();
  return ({ key, label }: VmGroup) => {
    if (guestStates.some((state) => state === key)) return sentence('guestState', key);
    if (guestTypes.some((type) => type === key)) return sentence('guestType', key);
    return label || t('without');
  };
}

function GroupName({ row, deeds }: { row: Extract<GroupedRow, { kind: 'group' }>; deeds: GroupDeeds }) {
  const t = useTranslations('vms.group');
  const name = useGroupLabel()(row.group);
  const canOpen = row.group.key !== '';
  return (
    <span className="flex w-full min-w-0 items-center gap-1">
      <button
        type="button"
        className="flex min-h-6 min-w-0 items-center gap-1 rounded-sm hover:underline disabled:no-underline"
        disabled={!canOpen}
        aria-expanded={canOpen ? row.isOpen : undefined}
        aria-label={t(row.isOpen ? 'close' : 'open', { name })}
        onClick={() => deeds.toggle(row.group.key)}
      >
        <ChevronRight
          className={cn('size-4 shrink-0 transition-transform', row.isOpen && 'rotate-90', !canOpen && 'invisible')}
          aria-hidden
        />
        <span className="truncate">{name}</span>
      </button>
      <span className="font-normal text-muted">{row.group.count}</span>
      {canOpen && (
        <button
          type="button"
          className="ml-auto min-h-6 shrink-0 rounded-sm px-1 font-normal text-accent text-xs opacity-0 hover:underline focus-visible:opacity-100 group-hover/row:opacity-100"
          onClick={() => deeds.showOnly(row)}
        >
          {t('only')}
        </button>
      )}
    </span>
  );
}

function RestName({ row, deeds }: { row: Extract<GroupedRow, { kind: 'rest' }>; deeds: GroupDeeds }) {
  const t = useTranslations('vms.group');
  return (
    <button type="button" className="min-h-6 truncate rounded-sm pl-6 text-accent hover:underline" onClick={() => deeds.showOnly(row)}>
      {t('more', { count: row.count })}
    </button>
  );
}
