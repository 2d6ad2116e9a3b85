import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Link } from './link';

export const TextLink = ({ className, ...rest }: ComponentProps<typeof Link>) => (
  <Link className={cn('rounded-sm text-accent hover:underline', className)} {...rest} />
);
