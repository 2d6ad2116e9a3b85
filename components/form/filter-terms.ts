/** Values of `field:a,b` in a filter. */
export function termValues(text: string, field: string): readonly string[] {
  return new RegExp(`(?:^|\\s)${field}:(\\S+)`).exec(text)?.[1]?.split(',') ?? [];
}

/** The filter with `field:a,b` set to these values; without it when there are none. */
export function withTerm(text: string, field: string, values: readonly string[]): string {
  const rest = text.replace(new RegExp(`(^|\\s)${field}:\\S+`, 'g'), ' ');
  const term = values.length === 0 ? '' : `${field}:${values.join(',')}`;
  return `${term} ${rest}`.trim().replace(/\s+/g, ' ');
}
