'use client';
import type { ReactNode } from 'react';
import { type FieldParts, LabelledField } from '@/components/form/labelled-field';
import { useDraft } from './use-draft';

/** A field of the draft: its error appears once it was left. */
export function DraftField({
  path,
  label,
  hint,
  className,
  children,
}: {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  className?: string;
  children: (parts: FieldParts & { onBlur: () => void }) => ReactNode;
}) {
  const { errorOf, visit } = useDraft();
  return (
    <LabelledField label={label} hint={hint} error={errorOf(path)} {...(className ? { className } : {})}>
      {(parts) => children({ ...parts, onBlur: () => visit(path) })}
    </LabelledField>
  );
}
