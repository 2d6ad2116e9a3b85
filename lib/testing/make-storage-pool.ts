import type { StoragePool } from '@/lib/domain/model/infrastructure';

type StoragePoolParts = Partial<Omit<StoragePool, 'status'>> & { readonly status?: Partial<StoragePool['status']> };

/** An empty SAN pool of 100 TiB that offers 'ssd' and 'replicated'. */
export function makeStoragePool(parts: StoragePoolParts = {}): StoragePool {
  const { status, ...rest } = parts;
  return {
    id: 'pool-1',
    revision: 1,
    name: parts.id ?? 'pool-1',
    clusterId: null,
    kind: 'san',
    capacityBytes: 100 * 2 ** 40,
    replicas: 1,
    policies: ['ssd', 'replicated'],
    ...rest,
    status: { state: 'online', usedBytes: 0, ...status },
  };
}
