'use client';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { type Tone, toneFill } from '@/components/ui/tone';
import { Tooltip } from '@/components/ui/tooltip';
import { useSentence } from '@/components/ui/use-sentence';
import type { Series } from '@/lib/api/schemas/metrics';
import { groupMarks, type MarkGroup } from './mark-groups';
import { type PlotGeometry, toX } from './plot-geometry';
import { useTimeLabel } from './use-time-label';

const shownInTooltip = 5;
const tones = { info: 'info', warning: 'warning', error: 'error' } as const satisfies Record<string, Tone>;

/** What happened, as marks under the time axis. A mark leads to the task or the event that it stands for. */
export function ChartMarks({ geometry, marks, objectId }: { geometry: PlotGeometry; marks: Series['marks']; objectId: string | null }) {
  const t = useTranslations('charts');
  const groups = groupMarks(marks, (atMs) => toX(geometry, atMs), 24);
  // The lane is there without marks too, so that a chart does not grow when something happens.
  if (groups.length === 0) return <div className="h-6" />;
  return (
    <ol aria-label={t('marks')} className="relative h-6" style={{ width: geometry.width }}>
      {groups.map((group) => (
        <li key={group.marks[0]?.eventId ?? group.x} className="absolute top-0 -translate-x-1/2" style={{ left: group.x }}>
          <Mark group={group} objectId={objectId} />
        </li>
      ))}
    </ol>
  );
}

function Mark({ group, objectId }: { group: MarkGroup; objectId: string | null }) {
  const t = useTranslations('charts');
  const sentence = useSentence();
  const { label } = useTimeLabel();
  const lines = group.marks.slice(0, shownInTooltip).map((mark) => ({
    key: mark.eventId,
    text: `${label(Date.parse(mark.at), 'second')} ${sentence('event', mark.code, mark.params)}`,
  }));
  const more = group.marks.length - lines.length;
  const content = (
    <span className="flex flex-col gap-0.5">
      {lines.map((line) => (
        <span key={line.key}>{line.text}</span>
      ))}
      {more > 0 && <span>{t('moreMarks', { count: more })}</span>}
    </span>
  );
  return (
    <Tooltip content={content} side="bottom">
      <Link
        href={hrefOf(group, objectId)}
        aria-label={[...lines.map((line) => line.text), ...(more > 0 ? [t('moreMarks', { count: more })] : [])].join('. ')}
        className="flex size-6 items-center justify-center rounded-sm"
      >
        <span
          className={cn(
            'flex size-3 items-center justify-center text-[9px] text-surface leading-none',
            group.severity === 'info' ? 'rounded-full' : group.severity === 'warning' ? 'rotate-45 rounded-[2px]' : 'rounded-[2px]',
            toneFill[tones[group.severity]],
          )}
        >
          {group.marks.length > 1 && (
            <span aria-hidden className={cn(group.severity === 'warning' && '-rotate-45')}>
              {group.marks.length > 9 ? '+' : group.marks.length}
            </span>
          )}
        </span>
      </Link>
    </Tooltip>
  );
}

/** One mark leads to its task when it has one; several lead to the event log of their span. */
function hrefOf(group: MarkGroup, objectId: string | null): string {
  const [first] = group.marks;
  if (group.marks.length === 1 && first?.taskId) return `/tasks/${first.taskId}`;
  const times = group.marks.map((mark) => Date.parse(mark.at));
  const query = new URLSearchParams({
    from: new Date(Math.min(...times) - 1000).toISOString(),
    to: new Date(Math.max(...times) + 1000).toISOString(),
  });
  if (objectId) query.set('filter', `object:${objectId}`);
  return `/events?${query}`;
}
