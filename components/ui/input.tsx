import type { ComponentProps } from 'react';
import { cn } from './cn';

export const inputClasses =
  'h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-text placeholder:text-muted disabled:opacity-60 aria-invalid:border-error';

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => <input className={cn(inputClasses, className)} {...rest} />;

export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea className={cn(inputClasses, 'h-auto min-h-20 py-1.5 leading-snug', className)} {...rest} />
);
