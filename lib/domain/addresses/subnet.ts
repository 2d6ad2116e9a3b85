/** An IPv4 subnet as numbers: its first address and how many it has. */
export interface Subnet {
  readonly base: number;
  readonly size: number;
}

/** The first addresses of a subnet stay with its network, routers and servers; the last one is its broadcast. */
export const reservedAddresses = 10;

/** An IPv4 address as a number; null when the text is none. */
export function parseIp(text: string): number | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return null;
  const parts = match.slice(1).map(Number);
  return parts.some((part) => part > 255) ? null : parts.reduce((sum, part) => sum * 256 + part, 0);
}

export const formatIp = (address: number): string => [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');

/** `10.0.4.0/24` as numbers; null when the text is no subnet with room for guests. */
export function parseSubnet(cidr: string): Subnet | null {
  const [ip = '', bits = ''] = cidr.split('/');
  const address = parseIp(ip);
  const length = /^\d{1,2}$/.test(bits) ? Number(bits) : 33;
  if (address === null || length > 30) return null;
  const size = 2 ** (32 - length);
  return { base: address - (address % size), size };
}

/** Addresses of a subnet that guests may get. */
export const guestAddressCount = ({ size }: Subnet): number => Math.max(0, size - reservedAddresses - 1);

export const firstGuestAddress = ({ base }: Subnet): number => base + reservedAddresses;
/** Exclusive. */
export const endOfGuestAddresses = ({ base, size }: Subnet): number => Math.max(base + reservedAddresses, base + size - 1);

export const containsAddress = ({ base, size }: Subnet, address: number): boolean => address >= base && address < base + size;
