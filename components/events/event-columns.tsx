'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { PoolEvent } from '@/lib/api/schemas/events';
import { CauseText } from '../shell/cause-text';
import { ObjectLink } from '../shell/object-link';
import { RelativeTime } from '../ui/relative-time';
import { useFormat } from '../ui/use-format';
import type { Column } from '../ui/virtual-table/column';
import { EventSentence } from './event-sentence';
import { SeverityBadge } from './severity-badge';

const ExactTime = ({ at }: { at: string }) => {
  const format = useFormat();
  return <span>{format.dateTime(at)}</span>;
};

export function useEventColumns(): readonly Column<PoolEvent>[] {
  const t = useTranslations('events');
  return useMemo(
    () => [
      { id: 'severity', header: t('column.severity'), width: 130, cell: (event) => <SeverityBadge severity={event.severity} /> },
      { id: 'what', header: t('column.what'), width: 460, required: true, cell: (event) => <EventSentence event={event} /> },
      { id: 'at', header: t('column.at'), width: 180, cell: (event) => <ExactTime at={event.at} /> },
      { id: 'ago', header: t('column.ago'), width: 130, hiddenAtFirst: true, cell: (event) => <RelativeTime at={event.at} /> },
      { id: 'cause', header: t('column.cause'), width: 170, cell: (event) => <CauseText cause={event.cause} /> },
      {
        id: 'task',
        header: t('column.task'),
        width: 90,
        cell: (event) => event.taskId && <ObjectLink kind="task" id={event.taskId} name={t('task')} />,
      },
    ],
    [t],
  );
}
