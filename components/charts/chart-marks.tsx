'use client';
import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { Popover } from '@/components/ui/popover';
import { type Tone, toneFill } from '@/components/ui/tone';
import { Tooltip } from '@/components/ui/tooltip';
import { useSentence } from '@/components/ui/use-sentence';
import type { Series } from '@/lib/api/schemas/metrics';
import { MarkDetails } from './mark-details';
import { groupMarks, type MarkGroup } from './mark-groups';
import { type PlotGeometry, toX } from './plot-geometry';
import { useTimeLabel } from './use-time-label';

const shownInTooltip = 5;
const tones = { info: 'info', warning: 'warning', error: 'error' } as const satisfies Record<string, Tone>;

/** What happened, as marks under the time axis. A mark tells it, why it happened, and leads to the pool as it was then. */
export function ChartMarks({ geometry, marks, objectId }: { geometry: PlotGeometry; marks: Series['marks']; objectId: string | null }) {
  const t = useTranslations('charts');
  const groups = groupMarks(marks, (atMs) => toX(geometry, atMs), 24);
  // The lane is there without marks too, so that a chart does not grow when something happens.
  if (groups.length === 0) return <div className="h-6" />;
  return (
    <ol aria-label={t('marks')} className="relative h-6" style={{ width: geometry.width }}>
      {groups.map((group) => (
        <li key={group.marks[0]?.eventId ?? group.x} className="absolute top-0 -translate-x-1/2" style={{ left: group.x }}>
          <Popover trigger={<MarkButton group={group} />} className="max-w-96">
            <MarkDetails group={group} objectId={objectId} />
          </Popover>
        </li>
      ))}
    </ol>
  );
}

function MarkButton({ group, ...rest }: { group: MarkGroup } & ComponentProps<'button'>) {
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
      <button
        type="button"
        aria-label={[...lines.map((line) => line.text), ...(more > 0 ? [t('moreMarks', { count: more })] : [])].join('. ')}
        className="flex size-6 items-center justify-center rounded-sm"
        {...rest}
      >
        <MarkShape group={group} />
      </button>
    </Tooltip>
  );
}

function MarkShape({ group }: { group: MarkGroup }) {
  return (
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
  );
}
