import type { ReactNode } from 'react';

/** Nothing to show, and that is fine: one sentence of meaning, and what to do about it. */
export const EmptyState = ({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) => (
  <div className="flex flex-col items-center justify-center gap-2 px-6 py-10 text-center">
    {icon && <span className="text-muted [&>svg]:size-6">{icon}</span>}
    <p className="font-medium text-base">{title}</p>
    {children && <div className="max-w-prose text-muted">{children}</div>}
    {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
  </div>
);
