import type { Change, ObjectKind, ObjectKinds } from '../model/journal';
import { Inventory } from './inventory';

/** Objects that take the place of those with the same ids, or come in addition. */
export type Replacements = { readonly [K in Exclude<ObjectKind, 'task' | 'plan'>]?: readonly ObjectKinds[K][] };

/** What others refer to comes before what refers to it. */
const order = ['cluster', 'network', 'storage-pool', 'host', 'rule', 'guest'] as const;

/** Another picture of the same pool, for thoughts about what would be; tasks and plans are left out. */
export function copyInventory(inventory: Inventory, replacements: Replacements = {}): Inventory {
  const copy = new Inventory();
  for (const kind of order) {
    const given: readonly ObjectKinds[typeof kind][] = replacements[kind] ?? [];
    const replaced = new Set(given.map(({ id }) => id));
    for (const object of objectsOf(inventory, kind)) if (!replaced.has(object.id)) copy.apply(birthOf(kind, object));
    for (const object of given) copy.apply(birthOf(kind, object));
  }
  return copy;
}

type Copied = ObjectKinds[(typeof order)[number]];

function objectsOf(inventory: Inventory, kind: (typeof order)[number]): Iterable<Copied> {
  switch (kind) {
    case 'cluster':
      return inventory.clusters.values();
    case 'network':
      return inventory.networks.values();
    case 'storage-pool':
      return inventory.storagePools.values();
    case 'host':
      return inventory.hosts.values();
    case 'rule':
      return inventory.rules.values();
    case 'guest':
      return inventory.guests.values();
  }
}

/** The caller took the object from the map of this kind. */
const birthOf = (kind: (typeof order)[number], object: Copied): Change =>
  ({ kind, id: object.id, revision: object.revision, before: null, after: object }) as Change;
