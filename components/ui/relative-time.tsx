'use client';
import { usePoolNow } from '../live/pool-clock';
import { useFormat } from './use-format';

/** "5 minutes ago" by pool time; the exact time on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const format = useFormat();
  const now = usePoolNow();
  return (
    <time dateTime={at} title={format.dateTime(at)} className={className} suppressHydrationWarning>
      {format.relative(at, now)}
    </time>
  );
}

/** How long something has lasted, or lasted until `to`. */
export function Elapsed({ from, to }: { from: string; to: string | null }) {
  const format = useFormat();
  const now = usePoolNow();
  return <span suppressHydrationWarning>{format.duration(Math.max((to ? Date.parse(to) : now) - Date.parse(from), 0))}</span>;
}
