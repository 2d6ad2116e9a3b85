'use client';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly title?: string;
}

/** One of a few, all in sight: radio buttons in a row. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onChange,
  segments,
  className,
}: {
  /** Name for screen readers. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  segments: readonly Segment<Value>[];
  className?: string;
}) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      // Radix hands back one of the values it was given, as a plain string.
      onValueChange={(next) => onChange(next as Value)}
      orientation="horizontal"
      className={cn('inline-flex h-7 items-stretch rounded-md border border-line bg-sunken p-0.5', className)}
    >
      {segments.map((segment) => (
        <RadioGroup.Item
          key={segment.value}
          value={segment.value}
          title={segment.title}
          className="inline-flex min-w-6 items-center justify-center gap-1 rounded-sm px-2 text-muted text-xs hover:text-text data-[state=checked]:bg-raised data-[state=checked]:font-medium data-[state=checked]:text-text data-[state=checked]:shadow-[0_0_0_1px_var(--color-line)]"
        >
          {segment.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
