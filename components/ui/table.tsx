import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** A small table whose rows are all in the page. Long lists use VirtualTable. */
export const Table = ({ label, children, className }: { label: string; children: ReactNode; className?: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
  <section aria-label={label} tabIndex={0} className={cn('w-full overflow-x-auto', className)}>
    <table className="w-full border-collapse text-sm">{children}</table>
  </section>
);

export const Th = ({ className, end, ...rest }: ComponentProps<'th'> & { end?: boolean }) => (
  <th
    scope="col"
    className={cn('h-8 whitespace-nowrap border-b px-2 font-medium text-muted text-xs', end ? 'text-right' : 'text-left', className)}
    {...rest}
  />
);

export const Tr = ({ className, ...rest }: ComponentProps<'tr'>) => (
  <tr className={cn('border-line border-b last:border-b-0 hover:bg-hover', className)} {...rest} />
);

export const Td = ({ className, end, ...rest }: ComponentProps<'td'> & { end?: boolean }) => (
  <td className={cn('h-8 px-2 align-middle', end && 'text-right', className)} {...rest} />
);
