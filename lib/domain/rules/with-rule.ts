import { Inventory } from '../inventory/inventory';
import type { Change } from '../model/journal';
import type { Rule } from '../model/rule';

/** A picture of the same pool in which a rule is in force, in place of the one with its id; tasks and plans are left out. */
export function withRule(inventory: Inventory, rule: Rule): Inventory {
  const copy = new Inventory();
  const born = <K extends Change['kind']>(kind: K, objects: Iterable<{ readonly id: string; readonly revision: number }>) => {
    // Kind and objects belong together by the calls below; the union cannot say so.
    for (const object of objects) copy.apply({ kind, id: object.id, revision: object.revision, before: null, after: object } as Change);
  };
  born('cluster', inventory.clusters.values());
  born('network', inventory.networks.values());
  born('storage-pool', inventory.storagePools.values());
  born('host', inventory.hosts.values());
  born('rule', [...[...inventory.rules.values()].filter(({ id }) => id !== rule.id), rule]);
  born('guest', inventory.guests.values());
  return copy;
}
