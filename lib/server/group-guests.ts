import type { z } from 'zod';
import type { vmGroup } from '@/lib/api/schemas/vm-list';
import { compareNaturally } from '@/lib/domain/filter/natural-order';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Guest } from '@/lib/domain/model/guest';
import { homeOf } from './answers/to-vm';

type Group = z.infer<typeof vmGroup>;
export type GroupBy = 'host' | 'cluster' | 'tag' | 'type' | 'state';

/** Groups a guest belongs to: one, or one per tag. Each with the key a filter takes and the label people read. */
const groupers: Record<GroupBy, (guest: Guest, inventory: Inventory) => readonly { key: string; label: string }[]> = {
  host: (guest, inventory) => named(inventory.hosts.get(homeOf(guest) ?? '')),
  cluster: (guest, inventory) => named(inventory.clusters.get(inventory.hosts.get(homeOf(guest) ?? '')?.clusterId ?? '')),
  tag: (guest) => (guest.spec.tags.length > 0 ? guest.spec.tags.map(plain) : [nobody]),
  type: (guest) => [plain(guest.spec.type)],
  state: (guest) => [plain(guest.spec.deleted ? 'deleting' : guest.status.state)],
};

const nobody = { key: '', label: '' };
const plain = (word: string) => ({ key: word, label: word });
const named = (thing: { id: string; name: string } | undefined) => [thing ? { key: thing.id, label: thing.name } : nobody];

/** Counts guests into groups with subtotals; groups come out by label, the one without a name last. */
export function groupGuests(by: GroupBy, inventory: Inventory): { count(guest: Guest): void; list(): Group[] } {
  const groups = new Map<string, Group>();
  return {
    count(guest) {
      for (const { key, label } of groupers[by](guest, inventory)) {
        const group = groups.get(key) ?? { key, label, count: 0, running: 0, vcpus: 0, memoryBytes: 0 };
        group.count++;
        group.running += guest.status.state === 'running' ? 1 : 0;
        group.vcpus += guest.spec.vcpus;
        group.memoryBytes += guest.spec.memoryBytes;
        groups.set(key, group);
      }
    },
    list: () => [...groups.values()].sort((a, b) => Number(a.label === '') - Number(b.label === '') || compareNaturally(a.label, b.label)),
  };
}
