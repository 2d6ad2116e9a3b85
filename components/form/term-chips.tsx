'use client';
import type { ReactNode } from 'react';
import { cn } from '../ui/cn';
import { termValues, withTerm } from './filter-terms';

export interface TermChoice {
  readonly value: string;
  readonly label: ReactNode;
}

/** Switches for the values of one field of a filter: pressing them writes `field:a,b`. */
export function TermChips({
  field,
  label,
  choices,
  filter,
  onChange,
}: {
  field: string;
  label: string;
  choices: readonly TermChoice[];
  filter: string;
  onChange: (filter: string) => void;
}) {
  const chosen = termValues(filter, field);
  const toggle = (value: string) =>
    onChange(withTerm(filter, field, chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {choices.map((choice) => {
        const pressed = chosen.includes(choice.value);
        return (
          <button
            key={choice.value}
            type="button"
            aria-pressed={pressed}
            onClick={() => toggle(choice.value)}
            className={cn(
              'inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs hover:bg-hover',
              pressed && 'border-accent bg-selected hover:bg-selected',
            )}
          >
            {choice.label}
          </button>
        );
      })}
    </div>
  );
}
