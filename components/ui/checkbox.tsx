'use client';
import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

interface CheckboxProps {
  checked: boolean | 'indeterminate';
  onCheckedChange: (checked: boolean) => void;
  /** Visible text beside the box; without it, give `aria-label`. */
  children?: ReactNode;
  'aria-label'?: string;
  disabled?: boolean;
  tabIndex?: number;
  className?: string;
}

export function Checkbox({ checked, onCheckedChange, children, className, ...rest }: CheckboxProps) {
  const box = (
    <Radix.Root
      checked={checked}
      onCheckedChange={(value) => onCheckedChange(value === true)}
      className="flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface data-[state=checked]:border-accent data-[state=indeterminate]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:bg-accent disabled:opacity-50"
      {...rest}
    >
      <Radix.Indicator className="text-on-accent">
        {checked === 'indeterminate' ? <Minus className="size-3" aria-hidden /> : <Check className="size-3" strokeWidth={3} aria-hidden />}
      </Radix.Indicator>
    </Radix.Root>
  );
  if (!children) return <span className={cn('inline-flex size-6 items-center justify-center', className)}>{box}</span>;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Radix root inside it is the control
    <label className={cn('inline-flex min-h-6 items-center gap-2', className)}>
      {box}
      <span>{children}</span>
    </label>
  );
}
