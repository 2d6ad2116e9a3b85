import type { CreateVmRequest } from '@/lib/api/schemas/create-vms';
import { guestMac } from '@/lib/domain/addresses/guest-mac';
import { containsAddress, parseIp, parseSubnet } from '@/lib/domain/addresses/subnet';
import type { NicSpec } from '@/lib/domain/model/guest';
import type { Network } from '@/lib/domain/model/infrastructure';
import { addressBookOf } from '../address-book-of';
import type { Draft } from '../ledger';
import { ApiError, invalidField } from '../problem';

type NicRequest = NonNullable<CreateVmRequest['nics']>[number];

/** What a guest has already, and what the request calls its NICs. */
interface Before {
  readonly nics: readonly NicSpec[];
  readonly field: string;
}

/** NICs with their addresses: the ones asked for, or the next free one of each network. Left out, a guest gets one on the default network. */
export function toNics(
  draft: Draft,
  asked: readonly NicRequest[] | undefined,
  guestNumber: number,
  { nics, field }: Before = { nics: [], field: 'nics' },
): NicSpec[] {
  const usual = defaultNetwork(draft);
  const wanted = asked ?? (usual ? [{}] : []);
  const given = new Set<string>();
  const macs = new Set(nics.map(({ mac }) => mac));
  return wanted.map((nic, index) => {
    const network = draft.inventory.networks.get(nic.networkId ?? usual?.id ?? '');
    if (!network) throw invalidField(`${field}.${index}.networkId`, 'unknown-id', 'There is no default network: name one');
    const ip =
      nic.ip === undefined ? nextAddress(draft, network, given) : checkAddress(draft, network, nic.ip, `${field}.${index}.ip`, given);
    given.add(ip);
    const mac = nic.mac === undefined ? nextMac(guestNumber, macs) : checkMac(draft, nic.mac, `${field}.${index}.mac`, macs);
    macs.add(mac);
    return { id: draft.newId('nic'), networkId: network.id, mac, ip };
  });
}

export function defaultNetwork(draft: Pick<Draft, 'inventory'>): Network | null {
  for (const network of draft.inventory.networks.values()) if (network.isDefault) return network;
  return null;
}

function nextAddress(draft: Draft, network: Network, given: ReadonlySet<string>): string {
  const ip = addressBookOf(draft.inventory).nextFree(network, given);
  if (ip === null) throw new ApiError('network-full', { network: network.name, cidr: network.cidr });
  return ip;
}

function checkAddress(draft: Draft, network: Network, ip: string, path: string, given: ReadonlySet<string>): string {
  const subnet = parseSubnet(network.cidr);
  const address = parseIp(ip);
  if (!subnet || address === null || !containsAddress(subnet, address)) {
    throw invalidField(path, 'outside-subnet', `Give an address of ${network.cidr}`);
  }
  const holder = addressBookOf(draft.inventory).findByIp(network.id, ip);
  if (holder) throw new ApiError('address-taken', { ip, name: holder.name });
  if (given.has(ip)) throw invalidField(path, 'repeated', 'Another NIC of this VM has this address');
  return ip;
}

function nextMac(guestNumber: number, taken: ReadonlySet<string>): string {
  let index = 0;
  while (taken.has(guestMac(guestNumber, index))) index++;
  return guestMac(guestNumber, index);
}

function checkMac(draft: Draft, asked: string, path: string, taken: ReadonlySet<string>): string {
  const mac = asked.toLowerCase();
  const holder = addressBookOf(draft.inventory).findByMac(mac);
  if (holder) throw new ApiError('address-taken', { ip: asked, name: holder.name });
  if (taken.has(mac)) throw invalidField(path, 'repeated', 'Another NIC of this VM has this address');
  return mac;
}
