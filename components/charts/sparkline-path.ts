/** Least and most of what was measured; null when nothing was. */
export function extentOf(values: readonly (number | null)[]): { low: number; high: number } | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high === Number.NEGATIVE_INFINITY ? null : { low, high };
}

interface SparklineBox {
  readonly width: number;
  readonly height: number;
  /** The value at the top edge; 0 is at the foot. */
  readonly most: number;
}

/** SVG paths of a line through the values, broken where there are none, and of the area between it and the foot. */
export function toSparklinePaths(
  values: readonly (number | null)[],
  { width, height, most }: SparklineBox,
): { line: string; area: string } {
  const step = width / Math.max(1, values.length - 1);
  const scale = most > 0 ? height / most : 0;
  let line = '';
  let area = '';
  for (const run of runsOf(values)) {
    const points = run.values.map(
      (value, index) => `${round((run.start + index) * step)} ${round(height - Math.min(Math.max(value * scale, 0), height))}`,
    );
    const [left, right] = [round(run.start * step), round((run.start + run.values.length - 1) * step)];
    line += `M${points.join('L')}`;
    area += `M${left} ${height}L${points.join('L')}L${right} ${height}Z`;
  }
  return { line, area };
}

/** Unbroken stretches of values. */
function runsOf(values: readonly (number | null)[]): { start: number; values: number[] }[] {
  const runs: { start: number; values: number[] }[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last && last.start + last.values.length === index) last.values.push(value);
    else runs.push({ start: index, values: [value] });
  });
  return runs;
}

const round = (value: number): number => Math.round(value * 10) / 10;
