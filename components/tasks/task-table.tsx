import type { ReactNode } from 'react';
import type { Task } from '@/lib/api/schemas/tasks';
import { type ListedRows, VirtualTable, type VirtualTableProps } from '../ui/virtual-table/virtual-table';
import { useTaskColumns } from './task-columns';

const taskKey = (task: Task) => task.id;
const taskName = (task: Task) => task.object.name;
const taskHref = (task: Task) => `/tasks/${task.id}`;

interface TaskTableProps extends Pick<VirtualTableProps<Task>, 'onPeek' | 'peekId' | 'keysOnlyInside' | 'rowHeight'> {
  tableId: string;
  label: string;
  list: ListedRows<Task>;
  listKey: string;
  empty: ReactNode;
}

/** Tasks as rows, wherever they are listed; each leads to its page. */
export function TaskTable(props: TaskTableProps) {
  const columns = useTaskColumns();
  return <VirtualTable {...props} columns={columns} rowKey={taskKey} rowName={taskName} rowHref={taskHref} />;
}
