import type { ReactNode } from 'react';
import { cn } from './cn';
import { type Tone, toneSoft } from './tone';

/** A small label: a tag, a kind, a count. */
export const Badge = ({
  children,
  tone = 'off',
  className,
  title,
}: {
  children: ReactNode;
  tone?: Tone;
  className?: string;
  title?: string;
}) => (
  <span
    title={title}
    className={cn('inline-flex h-5 max-w-48 items-center gap-1 truncate rounded-sm px-1.5 text-xs', toneSoft[tone], className)}
  >
    {children}
  </span>
);
