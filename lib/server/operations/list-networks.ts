import type { z } from 'zod';
import type { listOf, network } from '@/lib/api/schemas/pool';
import { guestAddressCount, parseSubnet } from '@/lib/domain/addresses/subnet';
import { compareNaturally } from '@/lib/domain/filter/natural-order';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { addressBookOf } from '../address-book-of';
import type { OperationContext } from '../context';

/** Networks by name, with the hosts that carry them and the addresses in use. */
export function listNetworks({ inventory }: OperationContext): z.input<ReturnType<typeof listOf<typeof network>>> {
  const book = addressBookOf(inventory);
  const hosts = new Map<string, number>();
  for (const host of inventory.hosts.values()) for (const id of host.networkIds) hosts.set(id, (hosts.get(id) ?? 0) + 1);
  const guests = guestsByNetwork(inventory);
  const networks = [...inventory.networks.values()].sort((a, b) => compareNaturally(a.name, b.name));
  const items = networks.map((each) => {
    const subnet = parseSubnet(each.cidr);
    return {
      ...each,
      hosts: hosts.get(each.id) ?? 0,
      guests: guests.get(each.id) ?? 0,
      addressesTotal: subnet ? guestAddressCount(subnet) : 0,
      addressesUsed: book.usedOn(each.id),
    };
  });
  return { items, total: items.length, revision: inventory.revision };
}

function guestsByNetwork({ guests }: Inventory): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { spec } of guests.values()) {
    for (const id of new Set(spec.nics.map((nic) => nic.networkId))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
