'use client';
import { useQuery } from '@tanstack/react-query';
import { Clock, Pause } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { labQuery } from '@/lib/api/queries/lab';
import { aboutQuery } from '@/lib/api/queries/pool';
import { hearPoolTime, usePoolClock, usePoolNow } from '../live/pool-clock';
import { useMoment } from '../past/use-moment';
import { Link } from '../ui/link';
import { Tooltip } from '../ui/tooltip';
import { useFormat } from '../ui/use-format';

/** Pool time and its speed, shown while a simulated fleet does not run at the pace of the wall clock. */
export function ClockChip() {
  const t = useTranslations('shell.clock');
  const format = useFormat();
  const { data: about } = useQuery(aboutQuery());
  const { data: lab } = useQuery({ ...labQuery(), enabled: about?.simulated === true });
  const clock = usePoolClock();
  const now = usePoolNow();
  useEffect(() => {
    if (about) hearPoolTime({ atMs: Date.parse(about.now), simulated: about.simulated });
  }, [about]);
  useEffect(() => {
    if (lab) hearPoolTime({ atMs: Date.parse(lab.clock.now), speed: lab.clock.speed, paused: lab.clock.paused, simulated: lab.simulated });
  }, [lab]);
  const moment = useMoment();
  if (moment !== null || !clock?.simulated || (clock.speed === 1 && !clock.paused)) return null;
  const time = format.shortDateTime(now);
  return (
    <Tooltip content={t('explain')} side="bottom">
      <Link
        href="/lab"
        aria-label={t('label', { time })}
        className="inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-full bg-past-soft px-2 text-past text-xs"
      >
        {clock.paused ? <Pause className="size-3" aria-hidden /> : <Clock className="size-3" aria-hidden />}
        <span className="hidden sm:inline">{time}</span>
        <span className="font-medium">{clock.paused ? t('paused') : t('speed', { speed: clock.speed })}</span>
      </Link>
    </Tooltip>
  );
}
