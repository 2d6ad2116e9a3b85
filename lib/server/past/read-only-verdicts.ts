interface Verdict {
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** The same actions, none of them possible: the past is read only. */
export const readOnlyVerdicts = (
  verdicts: Readonly<Record<string, Verdict>>,
): Record<string, { allowed: false; reason: 'past-read-only' }> =>
  Object.fromEntries(Object.keys(verdicts).map((action) => [action, { allowed: false, reason: 'past-read-only' }]));
