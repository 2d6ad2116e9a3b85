import { cn } from '@/components/ui/cn';
import { extentOf, toSparklinePaths } from './sparkline-path';

const width = 100;
const height = 24;

/** A line without axes, as wide as its place. `most` fixes the top (1 for shares); without it the highest value is the top. */
export function Sparkline({
  values,
  label,
  most,
  color = 'var(--color-chart-1)',
  className,
}: {
  values: readonly (number | null)[];
  /** What it shows, in words. */
  label: string;
  most?: number;
  color?: string;
  className?: string;
}) {
  const { line, area } = toSparklinePaths(values, { width, height, most: most ?? extentOf(values)?.high ?? 1 });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 -1 ${width} ${height + 2}`}
      preserveAspectRatio="none"
      className={cn('block h-6 w-full', className)}
    >
      <path d={area} fill={color} fillOpacity={0.12} />
      <path d={line} fill="none" stroke={color} strokeWidth={1.5} strokeLinejoin="round" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
