import type { Hypervisor } from '@/lib/domain/model/infrastructure';

const cidrPattern = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** The network's number and the count of its addresses; null when the text is no IPv4 subnet. */
export function parseCidr(text: string): { readonly base: number; readonly size: number } | null {
  const match = cidrPattern.exec(text);
  if (!match) return null;
  const [a, b, c, d, bits] = match.slice(1).map(Number) as [number, number, number, number, number]; // the pattern has five groups
  if (a > 255 || b > 255 || c > 255 || d > 255 || bits > 30) return null;
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  return { base: address - (address % size), size };
}

export const isCidr = (text: string): boolean => parseCidr(text) !== null;

/** The n-th address a subnet gives to guests (the first ten stay with routers and servers); null when it has run out. */
export function guestAddress(cidr: string, n: number): string | null {
  const subnet = parseCidr(cidr);
  if (!subnet || n + 10 >= subnet.size - 1) return null;
  const address = subnet.base + 10 + n;
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The address blocks the three makers registered with the IEEE for virtual NICs. */
const macPrefixes: Readonly<Record<Hypervisor, string>> = { kvm: '52:54:00', esxi: '00:50:56', 'hyper-v': '00:15:5d' };

/** The n-th MAC address of a hypervisor's block, below 2^22 as VMware asks of assigned ones. */
export function guestMac(hypervisor: Hypervisor, n: number): string {
  const tail = [16, 8, 0].map((shift) => (Math.floor(n / 2 ** shift) % 256).toString(16).padStart(2, '0'));
  return `${macPrefixes[hypervisor]}:${tail.join(':')}`;
}
