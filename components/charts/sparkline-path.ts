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

/** SVG path of a line through the values, broken where there are none; `most` is the value at the top edge, 0 at the foot. */
export function toSparklinePath(values: readonly (number | null)[], width: number, height: number, most: number): string {
  const step = width / Math.max(1, values.length - 1);
  const scale = most > 0 ? height / most : 0;
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const y = height - Math.min(Math.max(value * scale, 0), height);
    path += `${drawing ? 'L' : 'M'}${round(index * step)} ${round(y)}`;
    drawing = true;
  });
  return path;
}

const round = (value: number): number => Math.round(value * 10) / 10;
