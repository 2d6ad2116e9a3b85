import { AddressBook } from '@/lib/domain/addresses/address-book';
import type { Inventory } from '@/lib/domain/inventory/inventory';

const books = new WeakMap<Inventory, AddressBook>();

/** The address book that follows an inventory; made at its first use. */
export function addressBookOf(inventory: Inventory): AddressBook {
  const known = books.get(inventory);
  if (known) return known;
  const made = new AddressBook(inventory);
  books.set(inventory, made);
  return made;
}
