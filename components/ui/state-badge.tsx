import type { ReactNode } from 'react';
import { cn } from './cn';
import { type Tone, ToneIcon, toneSoft } from './tone';

/** A state as shape, colour and word. `pill` sets it on a soft ground, for headers. */
export function StateBadge({ tone, children, pill, className }: { tone: Tone; children: ReactNode; pill?: boolean; className?: string }) {
  return (
    <span
      className={cn(
        'inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap',
        pill && ['h-6 rounded-full px-2 text-xs', toneSoft[tone]],
        className,
      )}
    >
      <ToneIcon tone={tone} />
      <span className="truncate">{children}</span>
    </span>
  );
}
