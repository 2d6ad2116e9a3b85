/**
 * Weighted max-min fairness: each taker gets what it wants, or its weighted share of what is left, whichever is less (Jaffe
 * 1981; the rule of CFS, of ESXi's shares and of Hyper-V's weights). Writes what each gets into `given`.
 */
export function shareFairly(
  capacity: number,
  rows: ArrayLike<number>,
  count: number,
  wanted: ArrayLike<number>,
  weight: ArrayLike<number>,
  given: Float64Array,
): void {
  let left = capacity;
  let weights = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i] ?? 0;
    given[row] = -1;
    weights += weight[row] ?? 0;
  }
  for (let settled = true; settled && weights > 0; ) {
    settled = false;
    const level = left / weights;
    for (let i = 0; i < count; i++) {
      const row = rows[i] ?? 0;
      const want = wanted[row] ?? 0;
      if ((given[row] ?? 0) >= 0 || want > level * (weight[row] ?? 0)) continue;
      given[row] = want;
      left -= want;
      weights -= weight[row] ?? 0;
      settled = true;
    }
  }
  const level = weights > 0 ? Math.max(0, left) / weights : 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i] ?? 0;
    if ((given[row] ?? 0) < 0) given[row] = level * (weight[row] ?? 0);
  }
}
