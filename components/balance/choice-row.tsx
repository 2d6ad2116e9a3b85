'use client';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: ReactNode;
  readonly text: ReactNode;
  /** At the right of the title. */
  readonly figure?: ReactNode;
}

/** One of a few, each with what it means: radio buttons under one another. */
export function ChoiceRow<Value extends string>({
  label,
  value,
  onChange,
  choices,
  disabled = false,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly Choice<Value>[];
  disabled?: boolean;
}) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      disabled={disabled}
      // Radix hands back one of the values it was given, as a plain string.
      onValueChange={(next) => onChange(next as Value)}
      className="flex flex-col gap-1"
    >
      {choices.map((choice) => (
        <RadioGroup.Item
          key={choice.value}
          value={choice.value}
          className="group flex items-start gap-2 rounded-md border border-transparent px-2 py-1.5 text-left hover:bg-hover disabled:cursor-not-allowed data-[state=checked]:border-accent data-[state=checked]:bg-selected"
        >
          <span
            aria-hidden
            className="mt-1 size-3 shrink-0 rounded-full border border-line-strong group-data-[state=checked]:border-4 group-data-[state=checked]:border-accent"
          />
          <span className="min-w-0 flex-1">
            <span className="flex items-baseline justify-between gap-2 font-medium">
              <span>{choice.title}</span>
              {choice.figure !== undefined && <span className="text-xs tabular-nums">{choice.figure}</span>}
            </span>
            <span className="block text-muted text-xs">{choice.text}</span>
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
