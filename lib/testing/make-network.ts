import type { Network } from '@/lib/domain/model/infrastructure';

/** The default network on VLAN 10. */
export function makeNetwork(parts: Partial<Network> = {}): Network {
  return {
    id: 'net-1',
    revision: 1,
    name: parts.id ?? 'net-1',
    kind: 'vlan',
    vlan: 10,
    cidr: '10.0.0.0/16',
    isDefault: true,
    ...parts,
  };
}
