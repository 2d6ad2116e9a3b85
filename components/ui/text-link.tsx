import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const TextLink = ({ className, ...rest }: ComponentProps<typeof Link>) => (
  <Link className={cn('rounded-sm text-accent hover:underline', className)} {...rest} />
);
