'use client';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { presentNow } from '../live/pool-clock';

const minuteMs = 60_000;
const mostMinutes = 60;

/** The last hour as a slider, minute by minute. It goes there when it is let go, not while it is dragged. */
export function LastHourSlider({ moment, onChange }: { moment: string | null; onChange: (atMs: number) => void }) {
  const t = useTranslations('past');
  const id = useId();
  const [dragged, setDragged] = useState<number | null>(null);
  const ago = moment === null ? 0 : Math.round((presentNow() - Date.parse(moment)) / minuteMs);
  const minutes = dragged ?? Math.min(ago, mostMinutes);
  const settle = () => {
    if (dragged !== null) onChange(presentNow() - dragged * minuteMs);
    setDragged(null);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <label htmlFor={id} className="flex justify-between text-muted text-xs">
        {t('lastHour')} <output htmlFor={id}>{t('minutesAgo', { minutes })}</output>
      </label>
      <input
        id={id}
        type="range"
        min={-mostMinutes}
        max={0}
        step={1}
        value={-minutes}
        aria-valuetext={t('minutesAgo', { minutes })}
        onChange={(event) => setDragged(-event.target.valueAsNumber)}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
        className="h-6 w-full accent-past"
      />
    </div>
  );
}
