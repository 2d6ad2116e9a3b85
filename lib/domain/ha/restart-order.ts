import type { Guest } from '../model/guest';

type Ordered = Pick<Guest, 'id' | 'number'> & {
  readonly spec: Pick<Guest['spec'], 'restartPriority' | 'dependsOn' | 'memoryBytes' | 'vcpus'>;
};

export interface RestartOrder<G extends Ordered = Guest> {
  /** Who is placed and started before whom. */
  readonly guests: readonly G[];
  /** By guest id, for those that have any: guests of the list that must run before it is started. */
  readonly after: ReadonlyMap<string, readonly string[]>;
}

const nobody: readonly string[] = [];

/** Priority 1 first; of one priority the large ones first, while room is whole; then in order of their numbers. */
export const compareRestarts = (a: Ordered, b: Ordered): number =>
  a.spec.restartPriority - b.spec.restartPriority ||
  b.spec.memoryBytes - a.spec.memoryBytes ||
  b.spec.vcpus - a.spec.vcpus ||
  a.number - b.number;

/**
 * The order in which guests are started after a failure: by priority, then size; but a guest on which others depend comes right before
 * the first of them, whatever its own priority. Guests outside the list are not waited for: they run already, or nobody wants them to.
 * A circle of dependencies is broken at the guest of it that its turn comes to first: the others of it are started before that one,
 * and none of them waits for it.
 */
export function restartOrder<G extends Ordered>(list: Iterable<G>): RestartOrder<G> {
  const sorted = [...list].sort(compareRestarts);
  if (sorted.every(({ spec }) => spec.dependsOn.length === 0)) return { guests: sorted, after: new Map() };
  const byId = new Map(sorted.map((guest) => [guest.id, guest]));
  const guests: G[] = [];
  const after = new Map<string, readonly string[]>();
  const state = new Map<string, 'entered' | 'left'>();
  const visit = (guest: G): void => {
    state.set(guest.id, 'entered');
    const awaited = dependenciesOf(guest, byId);
    for (const each of awaited) if (!state.has(each.id)) visit(each);
    const kept = awaited.filter(({ id }) => state.get(id) === 'left').map(({ id }) => id);
    if (kept.length > 0) after.set(guest.id, kept);
    state.set(guest.id, 'left');
    guests.push(guest);
  };
  for (const guest of sorted) if (!state.has(guest.id)) visit(guest);
  return { guests, after };
}

/** Those of the list that a guest waits for, in their own order. */
function dependenciesOf<G extends Ordered>(guest: G, byId: ReadonlyMap<string, G>): G[] {
  const ids = guest.spec.dependsOn.length === 0 ? nobody : [...new Set(guest.spec.dependsOn)];
  return ids.flatMap((id) => (id === guest.id ? [] : (byId.get(id) ?? []))).sort(compareRestarts);
}
