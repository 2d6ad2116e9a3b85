'use client';
import { ListChecks } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { pageLimit } from '@/lib/api/queries/page-limit';
import { useTaskList } from '@/lib/api/queries/tasks';
import { taskStates } from '@/lib/api/schemas/tasks';
import { FilterField } from '../form/filter-field';
import { TermChips } from '../form/term-chips';
import { toneOfTask } from '../shell/object-state';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { StateBadge } from '../ui/state-badge';
import { usePeek } from '../ui/use-peek';
import { useSentence } from '../ui/use-sentence';
import { ColumnPicker } from '../ui/virtual-table/column-picker';
import { useTaskColumns } from './task-columns';
import { TaskPeek } from './task-peek';
import { TaskTable } from './task-table';

/** Every task, running ones first. */
export function TaskList() {
  const t = useTranslations('tasks');
  const sentence = useSentence();
  const [filter, setFilter] = useQueryState('filter', parseAsString.withDefault(''));
  const [peek, setPeek] = usePeek();
  const columns = useTaskColumns();
  const list = useTaskList({ filter, limit: pageLimit });
  const change = (text: string) => void setFilter(text || null);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader title={t('title')} actions={<ColumnPicker tableId="tasks" columns={columns} />} />
      <div className="flex flex-wrap items-center gap-2 px-4 pb-2.5">
        <FilterField value={filter} onChange={change} label={t('filter')} />
        <TermChips
          field="state"
          label={t('states')}
          filter={filter}
          onChange={change}
          choices={taskStates.map((state) => ({
            value: state,
            label: (
              <StateBadge tone={toneOfTask(state)} still>
                {sentence('taskState', state)}
              </StateBadge>
            ),
          }))}
        />
      </div>
      {list.error && list.rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : (
        <div className="flex min-h-0 flex-1 flex-col border-t">
          <TaskTable
            tableId="tasks"
            label={t('title')}
            list={list}
            listKey={filter}
            onPeek={(task) => setPeek(task.id)}
            peekId={peek}
            empty={<NoTasks filter={filter} onClear={() => change('')} />}
          />
        </div>
      )}
      <TaskPeek taskId={peek} onClose={() => setPeek(null)} />
    </div>
  );
}

function NoTasks({ filter, onClear }: { filter: string; onClear: () => void }) {
  const t = useTranslations('tasks');
  if (filter === '')
    return (
      <EmptyState icon={<ListChecks />} title={t('empty')}>
        {t('emptyHint')}
      </EmptyState>
    );
  return <EmptyState icon={<ListChecks />} title={t('noMatch')} actions={<Button onClick={onClear}>{t('clearFilter')}</Button>} />;
}
