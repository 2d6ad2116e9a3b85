'use client';
import { useTranslations } from 'use-intl';
import type { Task } from '@/lib/api/schemas/tasks';
import { WhyButton } from '../causes/why-button';
import { CauseText } from '../shell/cause-text';
import { ObjectLink } from '../shell/object-link';
import { CopyButton } from '../ui/copy-button';
import { PropertiesTable, Property } from '../ui/properties-table';
import { Elapsed } from '../ui/relative-time';
import { useFormat } from '../ui/use-format';

/** What a task works on, who asked for it, and when. */
export function TaskFacts({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const format = useFormat();
  return (
    <PropertiesTable>
      <Property name={t('column.object')}>
        <ObjectLink {...task.object} />
      </Property>
      <Property name={t('column.cause')}>
        <span className="flex flex-wrap items-center gap-2">
          <CauseText cause={task.cause} actor={task.actor} />
          <WhyButton of={task.id} />
        </span>
      </Property>
      <Property name={t('asked')}>{format.dateTime(task.createdAt)}</Property>
      <Property name={t('column.begin')}>{task.startedAt ? format.dateTime(task.startedAt) : '–'}</Property>
      <Property name={t('end')}>{task.endedAt ? format.dateTime(task.endedAt) : '–'}</Property>
      <Property name={t('column.duration')}>{task.startedAt ? <Elapsed from={task.startedAt} to={task.endedAt} /> : '–'}</Property>
      {task.parentId && (
        <Property name={t('partOf')}>
          <ObjectLink kind="task" id={task.parentId} name={t('wholeTask')} />
        </Property>
      )}
      <Property name="Id">
        <span className="inline-flex items-center gap-1 font-mono text-xs">
          {task.id}
          <CopyButton text={task.id} />
        </span>
      </Property>
    </PropertiesTable>
  );
}
