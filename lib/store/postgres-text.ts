/**
 * PostgreSQL's text and jsonb cannot hold U+0000, nor jsonb half a surrogate pair; both are legal in JSON and in JavaScript.
 * They become U+FFFD, as a decoder does with what it cannot read: one odd character must not fail a commit that others share.
 */
const unstorable = /^\\u(?:0000|d[89a-f]..)$/;

/** JSON that jsonb takes. */
export function toStorableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // JSON.stringify writes \u escapes for control characters and lone surrogates only, so most text is done here.
  if (!json.includes('\\u')) return json;
  return json.replaceAll(/\\(?:u[0-9a-f]{4}|.)/g, (code) => (unstorable.test(code) ? '\ufffd' : code));
}

/** Text that a text column or a comparison takes. */
export const toStorableText = (text: string): string => text.replaceAll('\0', '\ufffd');

/** Text to be found anywhere in a column with ILIKE, its wildcards taken as letters. */
export const toContainsPattern = (text: string): string => `%${toStorableText(text).replaceAll(/[\\%_]/g, '\\$&')}%`;

export type ArrayElement = string | number | boolean | null | readonly string[];

/** A list as PostgreSQL writes an array. A list within it becomes the text of an array, not a dimension. */
export const toArrayText = (elements: readonly ArrayElement[]): string => `{${elements.map(toElementText).join()}}`;

/** A field that an object of an older version lacks is NULL too. */
function toElementText(element: ArrayElement | undefined): string {
  if (element === null || element === undefined) return 'NULL';
  if (typeof element === 'string') return quote(element);
  return typeof element === 'object' ? quote(toArrayText(element)) : String(element);
}

const special = /["\\\0]/;

const quote = (text: string): string => (special.test(text) ? `"${toStorableText(text).replaceAll(/["\\]/g, '\\$&')}"` : `"${text}"`);
