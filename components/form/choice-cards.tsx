'use client';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
}

/** One of a few, each with what it means: radio buttons as cards. */
export function ChoiceCards<Value extends string>({
  label,
  value,
  onChange,
  choices,
  className,
}: {
  label: string;
  /** null while none of them is meant. */
  value: Value | null;
  onChange: (value: Value) => void;
  choices: readonly Choice<Value>[];
  className?: string;
}) {
  return (
    // Radix hands back one of the values it was given, as a plain string.
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className={cn('grid gap-2', className)}
    >
      {choices.map((choice) => (
        <RadioGroup.Item
          key={choice.value}
          value={choice.value}
          className="flex flex-col items-start rounded-md border bg-surface px-3 py-2 text-left hover:bg-hover data-[state=checked]:border-accent data-[state=checked]:bg-selected"
        >
          <span className="block font-medium">{choice.title}</span>
          {choice.hint && <span className="block text-muted text-xs">{choice.hint}</span>}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
