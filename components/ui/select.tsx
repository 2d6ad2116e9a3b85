import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { inputClasses } from './input';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** The browser's own select: it works with every keyboard, screen reader and phone. */
export function Select({ options, className, ...rest }: ComponentProps<'select'> & { options: readonly SelectOption[] }) {
  return (
    <span className={cn('relative inline-flex min-w-0', className)}>
      <select className={cn(inputClasses, 'appearance-none pr-7')} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled} className="bg-raised text-text">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2 size-3.5 text-muted" aria-hidden />
    </span>
  );
}
