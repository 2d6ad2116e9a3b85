/**
 * Fills a pattern of names: `web-{n:2}` gives web-01, web-02, …; `{rack}` and `{r}` are the rack and the count within it.
 * A pattern without a count gets one appended when it names several.
 */
export function fillNamePattern(pattern: string, values: Readonly<Record<string, string | number>>, several: boolean): string {
  const counted = /\{[nr](:\d)?\}/.test(pattern) || !several ? pattern : `${pattern}-{n:2}`;
  return counted.replace(/\{(\w+)(?::(\d))?\}/g, (whole, key: string, width: string | undefined) => {
    const value = values[key];
    return value === undefined ? whole : String(value).padStart(Number(width ?? 0), '0');
  });
}
