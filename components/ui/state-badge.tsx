import type { ReactNode } from 'react';
import { cn } from './cn';
import { type Tone, ToneIcon, toneSoft } from './tone';

export interface StateBadgeProps {
  tone: Tone;
  /** The state in words. */
  children: ReactNode;
  /** On a soft ground, for headers. */
  pill?: boolean;
  /** Names the state only: nothing is in it, so nothing turns. */
  still?: boolean;
  className?: string;
}

/** A state as shape, colour and word. */
export function StateBadge({ tone, children, pill, still, className }: StateBadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex min-w-0 items-center align-middle gap-1.5 whitespace-nowrap',
        pill && ['h-6 rounded-full px-2 text-xs', toneSoft[tone]],
        className,
      )}
    >
      <ToneIcon tone={tone} className={still ? 'animate-none' : ''} />
      <span className="truncate">{children}</span>
    </span>
  );
}
