'use client';
import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/cn';

export interface FieldParts {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A label, its control, and under it the error or else the hint. The control takes the parts it is given. */
export function LabelledField({
  label,
  hint,
  error,
  className,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  className?: string;
  children: (parts: FieldParts) => ReactNode;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={cn('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="text-muted text-xs">
        {label}
      </label>
      {children({ id, 'aria-invalid': Boolean(error), 'aria-describedby': note ? noteId : undefined })}
      {note && (
        <p id={noteId} role={error ? 'alert' : undefined} className={cn('text-xs', error ? 'text-error' : 'text-muted')}>
          {note}
        </p>
      )}
    </div>
  );
}
