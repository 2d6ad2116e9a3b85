import { cn } from './cn';
import { type Tone, toneFill } from './tone';

/** From when a share of capacity is called tight, and too full. */
export const tightShare = { warning: 0.8, error: 0.92 } as const;

export const toneOfShare = (share: number): Tone =>
  share >= tightShare.error ? 'error' : share >= tightShare.warning ? 'warning' : 'busy';

/** One share as a bar. `label` is read out; show the figure beside it. `mark` draws a line (a limit, a reserve) at a share. */
export function MeterBar({
  share,
  label,
  tone,
  mark,
  className,
}: {
  /** 0..1; beyond is cut. */
  share: number;
  label: string;
  tone?: Tone;
  mark?: number;
  className?: string;
}) {
  const width = Math.min(Math.max(share, 0), 1) * 100;
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers do not let the parts of a meter element be drawn alike
    <div
      role="meter"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cn('relative h-1.5 w-full min-w-8 overflow-hidden rounded-full bg-off-soft', className)}
    >
      <div
        className={cn('h-full rounded-full transition-[width] duration-300', toneFill[tone ?? toneOfShare(share)])}
        style={{ width: `${width}%` }}
      />
      {mark !== undefined && <div className="absolute inset-y-0 w-px bg-text" style={{ left: `${Math.min(mark, 1) * 100}%` }} />}
    </div>
  );
}
