import type { Guest } from '../model/guest';

type Known = ReadonlyMap<string, { readonly spec: Pick<Guest['spec'], 'dependsOn'> }>;

/**
 * A way on which a guest would wait for itself if it depended on these: its id, those between, its id again; null when there is none.
 * Guests that are not there are waited for by nobody.
 */
export function dependencyCircle(guests: Known, guestId: string, dependsOn: readonly string[]): string[] | null {
  const cameFrom = new Map<string, string>(dependsOn.map((id) => [id, guestId]));
  const open = [...cameFrom.keys()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === guestId) return wayBack(cameFrom, guestId);
    for (const next of guests.get(id)?.spec.dependsOn ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      open.push(next);
    }
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<string, string>, guestId: string): string[] {
  const way = [guestId];
  for (let id = cameFrom.get(guestId); id !== undefined && id !== guestId; id = cameFrom.get(id)) way.unshift(id);
  return [guestId, ...way];
}
