import { describe, expect, it } from 'vitest';
import { makeVm } from '@/lib/testing/make-guest';
import { makeInventory, putInto, removeFrom } from '@/lib/testing/make-inventory';
import { makeNetwork } from '@/lib/testing/make-network';
import { AddressBook } from './address-book';
import { guestMac } from './guest-mac';
import { parseSubnet } from './subnet';

const network = makeNetwork({ cidr: '10.0.0.0/28' }); // 16 addresses: 10 kept back, 1 broadcast, 5 for guests
const vm = (id: string, ip: string) =>
  makeVm({ id, spec: { nics: [{ id: `nic-${id}`, networkId: network.id, mac: guestMac(1, 0), ip }] } });

describe('the next free address', () => {
  it('is the lowest that no guest has, also after one has left', () => {
    const inventory = makeInventory({ networks: [network], guests: [vm('vm-1', '10.0.0.10'), vm('vm-2', '10.0.0.12')] });
    const book = new AddressBook(inventory);
    expect(book.nextFree(network)).toBe('10.0.0.11');
    putInto(inventory, 'guest', vm('vm-3', '10.0.0.11'));
    expect(book.nextFree(network)).toBe('10.0.0.13');
    expect(book.nextFree(network, new Set(['10.0.0.13']))).toBe('10.0.0.14');
    removeFrom(inventory, 'guest', 'vm-1');
    expect(book.nextFree(network)).toBe('10.0.0.10');
    expect([book.usedOn(network.id), book.findByIp(network.id, '10.0.0.12')?.id]).toEqual([2, 'vm-2']);
  });

  it('is none when the network is full', () => {
    const guests = [10, 11, 12, 13, 14].map((last) => vm(`vm-${last}`, `10.0.0.${last}`));
    expect(new AddressBook(makeInventory({ networks: [network], guests })).nextFree(network)).toBeNull();
  });
});

it('a subnet is its first address and its size', () => {
  expect(parseSubnet('10.1.2.3/24')).toEqual({ base: (10 << 24) + (1 << 16) + (2 << 8), size: 256 });
  for (const wrong of ['10.0.0.0', '10.0.0.0/31', '10.0.0.256/24', '::1/64', '10.0.0.0/x']) expect(parseSubnet(wrong), wrong).toBeNull();
});

it('MAC addresses differ by number and by NIC', () => {
  expect(guestMac(1, 0)).toBe('0a:4f:50:00:00:10');
  expect(guestMac(2 ** 20 - 1, 15)).toBe('0a:4f:50:ff:ff:ff');
});
