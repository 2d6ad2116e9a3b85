import type { Host } from '@/lib/domain/model/infrastructure';
import type { ObservedHost, ObservedStoragePool } from '@/lib/drivers/driver';
import type { Draft } from '../ledger';

/** Writes what was seen of a host; answers true when it began to answer again, so that its guests are looked at afresh. */
export function recordHost(draft: Draft, observed: ObservedHost): { cameBack: boolean; wentAway: boolean } {
  const host = draft.inventory.hosts.get(observed.id);
  if (!host) return { cameBack: false, wentAway: false };
  tellLinks(draft, host, observed);
  if (host.status.state === observed.state) {
    if (linksDiffer(host, observed)) draft.put('host', { ...host, nics: observed.nics });
    return { cameBack: false, wentAway: false };
  }
  draft.put('host', {
    ...host,
    nics: observed.nics,
    status: { ...host.status, state: observed.state, since: new Date(observed.since).toISOString() },
  });
  tellHost(draft, host, `host.${observed.state}`, observed.state === 'up' ? 'info' : 'error');
  return { cameBack: observed.state === 'up', wentAway: host.status.state === 'up' };
}

const linksDiffer = (host: Host, observed: ObservedHost): boolean =>
  host.nics.length !== observed.nics.length || observed.nics.some((nic, index) => host.nics[index]?.up !== nic.up);

function tellLinks(draft: Draft, host: Host, observed: ObservedHost): void {
  for (const nic of observed.nics) {
    const before = host.nics.find((each) => each.name === nic.name);
    if (before && before.up !== nic.up)
      tellHost(draft, host, nic.up ? 'host.link-up' : 'host.link-down', nic.up ? 'info' : 'warning', { nic: nic.name });
  }
}

export function tellHost(
  draft: Draft,
  host: Host,
  code: string,
  severity: 'info' | 'warning' | 'error',
  params: Record<string, string | number> = {},
): void {
  draft.tell({
    severity,
    code,
    params: { host: host.name, guests: draft.inventory.guestIdsOn(host.id).size, ...params },
    objects: [{ kind: 'host', id: host.id, name: host.name }],
    taskId: null,
    ...(severity === 'error' && { cause: { kind: 'fault', id: host.id } as const }),
  });
}

export function recordStoragePool(draft: Draft, observed: ObservedStoragePool): void {
  const pool = draft.inventory.storagePools.get(observed.id);
  if (!pool || (pool.status.state === observed.state && pool.status.usedBytes === observed.usedBytes)) return;
  draft.put('storage-pool', { ...pool, status: { state: observed.state, usedBytes: observed.usedBytes } });
  if (pool.status.state === observed.state) return;
  draft.tell({
    severity: observed.state === 'online' ? 'info' : observed.state === 'degraded' ? 'warning' : 'error',
    code: `storage.${observed.state}`,
    params: { pool: pool.name },
    objects: [{ kind: 'storage-pool', id: pool.id, name: pool.name }],
    taskId: null,
  });
}
