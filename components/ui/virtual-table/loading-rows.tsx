import { Skeleton } from '../skeleton';

const widths = ['w-1/2', 'w-2/3', 'w-1/3', 'w-3/5', 'w-2/5', 'w-1/2', 'w-3/4', 'w-1/3'];

/** Stands where rows are about to be. */
export const LoadingRows = () => (
  <div className="flex flex-col gap-4 p-3" aria-hidden>
    {widths.map((width, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: placeholders never move
      <Skeleton key={row} className={width} />
    ))}
  </div>
);
