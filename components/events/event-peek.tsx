'use client';
import { useTranslations } from 'use-intl';
import type { PoolEvent } from '@/lib/api/schemas/events';
import { WhyButton } from '../causes/why-button';
import { SeeMoment } from '../past/see-moment';
import { CauseText } from '../shell/cause-text';
import { ObjectIcon } from '../shell/object-icon';
import { ObjectLink } from '../shell/object-link';
import { PropertiesTable, Property } from '../ui/properties-table';
import { RelativeTime } from '../ui/relative-time';
import { SidePanel } from '../ui/side-panel';
import { useFormat } from '../ui/use-format';
import { EventSentence } from './event-sentence';
import { SeverityBadge } from './severity-badge';

/** An event beside its list: the whole sentence, whom it concerns, and what was behind it. */
export function EventPeek({ event, onClose }: { event: PoolEvent | null; onClose: () => void }) {
  const t = useTranslations('events');
  return (
    <SidePanel
      open={event !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('event')}
      subtitle={event && <SeverityBadge severity={event.severity} />}
    >
      {event && <PeekBody event={event} />}
    </SidePanel>
  );
}

function PeekBody({ event }: { event: PoolEvent }) {
  const t = useTranslations('events');
  const format = useFormat();
  return (
    <div className="grid gap-4">
      <p className="text-base">
        <EventSentence event={event} />
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <WhyButton of={event.id} />
        <SeeMoment at={event.at} />
      </div>
      <PropertiesTable>
        <Property name={t('column.at')}>{format.dateTime(event.at)}</Property>
        <Property name={t('column.ago')}>
          <RelativeTime at={event.at} />
        </Property>
        <Property name={t('column.cause')}>
          <CauseText cause={event.cause} />
        </Property>
        {event.taskId && (
          <Property name={t('column.task')}>
            <ObjectLink kind="task" id={event.taskId} name={t('openTask')} />
          </Property>
        )}
        <Property name={t('objects')}>
          <ul className="grid gap-1">
            {event.objects.map((object) => (
              <li key={object.id} className="flex min-w-0 items-center gap-1.5">
                <ObjectIcon kind={object.kind} className="size-3.5 shrink-0 text-muted" />
                <ObjectLink {...object} className="truncate" />
              </li>
            ))}
          </ul>
        </Property>
        <Property name={t('revision')}>{format.number(event.revision)}</Property>
      </PropertiesTable>
    </div>
  );
}
