'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { useTaskList } from '@/lib/api/queries/tasks';
import { taskStates } from '@/lib/api/schemas/tasks';
import { TermChips } from '../form/term-chips';
import { toneOfTask } from '../shell/object-state';
import { Card } from '../ui/card';
import { StateBadge } from '../ui/state-badge';
import { useFormat } from '../ui/use-format';
import { useSentence } from '../ui/use-sentence';
import { TaskTable } from './task-table';

/** The parts of a task that acts on many, with a count per state. */
export function TaskChildren({ taskId, counts }: { taskId: string; counts: Readonly<Record<string, number>> }) {
  const t = useTranslations('tasks');
  const sentence = useSentence();
  const format = useFormat();
  const [filter, setFilter] = useQueryState('filter', parseAsString.withDefault(''));
  const list = useTaskList({ parentId: taskId, filter, limit: 100 });
  const choices = taskStates
    .filter((state) => (counts[state] ?? 0) > 0)
    .map((state) => ({
      value: state,
      label: (
        <StateBadge tone={toneOfTask(state)} still>
          {sentence('taskState', state)} {format.number(counts[state] ?? 0)}
        </StateBadge>
      ),
    }));
  return (
    <Card
      title={t('parts')}
      actions={
        <TermChips field="state" label={t('states')} filter={filter} onChange={(text) => void setFilter(text || null)} choices={choices} />
      }
      bodyClassName="flex h-[420px] flex-col p-0"
    >
      <TaskTable
        tableId="task-parts"
        label={t('parts')}
        list={list}
        listKey={filter}
        empty={<p className="p-4 text-muted">{t('noMatch')}</p>}
      />
    </Card>
  );
}
