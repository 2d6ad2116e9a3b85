const firstMs = 2_000;
const longestMs = 5 * 60_000;

/** Pause before attempt number `failures + 1`: 2 s, doubled each time, at most 5 minutes. */
export const backoffMs = (failures: number): number => Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
