/**
 * The order to show while the reader's pointer or focus is on the list: rows stay where they are, vanished ones go, rows beyond
 * the old end are appended, and whatever else is new or moved waits. `waiting` counts those.
 */
export function steadyOrder(shown: readonly string[], fresh: readonly string[]): { order: readonly string[]; waiting: number } {
  const present = new Set(fresh);
  const known = new Set(shown);
  const kept = shown.filter((id) => present.has(id));
  const appended = fresh.filter((id, index) => index >= shown.length && !known.has(id));
  const order = [...kept, ...appended];
  const inserted = fresh.length - order.length;
  const listed = new Set(order);
  const freshOrder = fresh.filter((id) => listed.has(id));
  const moved = order.filter((id, index) => freshOrder[index] !== id).length;
  return { order, waiting: inserted + moved };
}

export const sameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
