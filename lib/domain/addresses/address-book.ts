import { GroupIndex } from '../inventory/group-index';
import type { Inventory } from '../inventory/inventory';
import type { Guest } from '../model/guest';
import type { Network } from '../model/infrastructure';
import { endOfGuestAddresses, firstGuestAddress, formatIp, parseIp, parseSubnet } from './subnet';

/**
 * Which guest has which address. It follows an inventory change by change, so that the next free address of a network with
 * 40,000 guests is found without looking at them.
 */
export class AddressBook {
  private readonly guestsByIp = new GroupIndex();
  private readonly guestsByMac = new GroupIndex();
  private readonly used = new Map<string, number>();
  /** No address below it is free, by network. */
  private readonly lowest = new Map<string, number>();

  constructor(private readonly inventory: Inventory) {
    for (const guest of inventory.guests.values()) this.enter(guest);
    inventory.listen((change) => {
      if (change.kind !== 'guest' || change.before?.spec.nics === change.after?.spec.nics) return;
      if (change.before) this.leave(change.before);
      if (change.after) this.enter(change.after);
    });
  }

  /** A guest with this address on this network, or null. */
  findByIp(networkId: string, ip: string): Guest | null {
    return this.first(this.guestsByIp.get(`${networkId} ${ip}`));
  }

  findByMac(mac: string): Guest | null {
    return this.first(this.guestsByMac.get(mac.toLowerCase()));
  }

  usedOn(networkId: string): number {
    return this.used.get(networkId) ?? 0;
  }

  /** The lowest free address of a network that is not among `taken`; null when it is full or has no subnet. */
  nextFree(network: Network, taken: ReadonlySet<string> = new Set()): string | null {
    const subnet = parseSubnet(network.cidr);
    if (!subnet) return null;
    const end = endOfGuestAddresses(subnet);
    let address = Math.max(firstGuestAddress(subnet), this.lowest.get(network.id) ?? 0);
    while (address < end && this.guestsByIp.get(`${network.id} ${formatIp(address)}`)) address++;
    this.lowest.set(network.id, address);
    while (address < end && (taken.has(formatIp(address)) || this.guestsByIp.get(`${network.id} ${formatIp(address)}`))) address++;
    return address < end ? formatIp(address) : null;
  }

  private first(ids: ReadonlySet<string> | undefined): Guest | null {
    for (const id of ids ?? []) return this.inventory.guests.get(id) ?? null;
    return null;
  }

  private enter(guest: Guest): void {
    for (const { networkId, ip, mac } of guest.spec.nics) {
      this.guestsByMac.add(mac.toLowerCase(), guest.id);
      if (ip === null) continue;
      this.guestsByIp.add(`${networkId} ${ip}`, guest.id);
      this.used.set(networkId, this.usedOn(networkId) + 1);
    }
  }

  private leave(guest: Guest): void {
    for (const { networkId, ip, mac } of guest.spec.nics) {
      this.guestsByMac.remove(mac.toLowerCase(), guest.id);
      if (ip === null) continue;
      this.guestsByIp.remove(`${networkId} ${ip}`, guest.id);
      this.used.set(networkId, this.usedOn(networkId) - 1);
      this.lowest.set(networkId, Math.min(this.lowest.get(networkId) ?? 0, parseIp(ip) ?? 0));
    }
  }
}
