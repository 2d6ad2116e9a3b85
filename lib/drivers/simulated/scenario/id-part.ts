/** What of a name goes into an id; names that differ only in case or punctuation share it. */
export const toIdPart = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.-]+/g, '-');
