/** Rows by id of a frame's columns. A driver keeps the list of ids while its members stay, so the index is made once a list. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

export function rowIndex(ids: readonly string[]): ReadonlyMap<string, number> {
  const known = indexes.get(ids);
  if (known) return known;
  const index = new Map(ids.map((id, row) => [id, row]));
  indexes.set(ids, index);
  return index;
}
