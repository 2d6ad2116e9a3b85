import { cn } from './cn';

export interface StackPart {
  readonly key: string;
  /** In the unit of `total`. */
  readonly value: number;
  /** Read out, and shown on hover: "Used: 412 GiB". */
  readonly label: string;
  /** CSS colour: 'var(--color-chart-1)'. */
  readonly color: string;
  /** Hatched: kept back, not in use. */
  readonly hatched?: boolean;
}

const hatch = (color: string) => `repeating-linear-gradient(135deg, ${color} 0 2px, transparent 2px 5px)`;

/** Parts of one whole, side by side; what is left of `total` stays empty. */
export function StackedBar({
  parts,
  total,
  label,
  className,
}: {
  parts: readonly StackPart[];
  total: number;
  label: string;
  className?: string;
}) {
  const whole = Math.max(total, 1e-9);
  return (
    <div
      role="img"
      aria-label={`${label}: ${parts.map((part) => part.label).join(', ')}`}
      className={cn('flex h-2.5 w-full gap-px overflow-hidden rounded-sm bg-off-soft', className)}
    >
      {parts.map((part) => (
        <div
          key={part.key}
          title={part.label}
          className="h-full min-w-0 shrink transition-[width] duration-300"
          style={{ width: `${(Math.max(part.value, 0) / whole) * 100}%`, background: part.hatched ? hatch(part.color) : part.color }}
        />
      ))}
    </div>
  );
}

/** What the colours of a stacked bar mean. */
export const StackLegend = ({ parts }: { parts: readonly StackPart[] }) => (
  <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-muted text-xs">
    {parts.map((part) => (
      <li key={part.key} className="inline-flex items-center gap-1.5">
        <span aria-hidden className="size-2 rounded-[2px]" style={{ background: part.hatched ? hatch(part.color) : part.color }} />
        {part.label}
      </li>
    ))}
  </ul>
);
