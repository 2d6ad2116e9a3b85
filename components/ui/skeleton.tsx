import { cn } from './cn';

/** Holds the place of what is being loaded. Give it the size of what will stand there. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={cn('h-4 w-full animate-pulse rounded-sm bg-off-soft', className)} />
);

export const SkeletonRows = ({ rows = 6, className }: { rows?: number; className?: string }) => (
  <div aria-hidden className={cn('flex flex-col gap-2.5', className)}>
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
      <Skeleton key={row} className={row % 3 === 2 ? 'w-2/3' : ''} />
    ))}
  </div>
);
