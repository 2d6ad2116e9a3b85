import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';

/** One of several things of a draft, as a numbered group of fields that can be taken out again. */
export function DraftRow({
  title,
  removeLabel,
  onRemove,
  className,
  children,
}: {
  title: string;
  removeLabel: string;
  onRemove: () => void;
  /** The columns, with one at the end for the button. */
  className: string;
  children: ReactNode;
}) {
  return (
    <fieldset className={cn('relative grid items-start gap-3 rounded-md border bg-surface p-3', className)}>
      <legend className="px-1 text-muted text-xs">{title}</legend>
      {children}
      <IconButton label={removeLabel} icon={<X />} className="absolute top-1 right-1 sm:static sm:mt-5" onClick={onRemove} />
    </fieldset>
  );
}
