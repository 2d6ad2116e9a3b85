import { isDeepStrictEqual } from 'node:util';
import { detectedStatus } from '@/lib/domain/ha/detect-host';
import type { Cause } from '@/lib/domain/model/cause';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { ObservedHost, ObservedStoragePool } from '@/lib/drivers/driver';
import type { Draft } from '../ledger';
import { recordUnknown } from './record-guests';

/**
 * Writes how a host is, judged by its signals at the draft's time: also again and again while it is silent, as time alone makes a
 * suspect of it and then a failed host. Of the guests of a host that no longer answers nothing is known.
 */
export function recordHost(draft: Draft, observed: ObservedHost): void {
  const host = draft.inventory.hosts.get(observed.id);
  if (!host) return;
  const status = statusNow(host, observed, draft);
  tellLinks(draft, host, observed);
  tellStorage(draft, host, status.lostStoragePoolIds);
  if (status !== host.status || linksDiffer(host, observed)) draft.put('host', { ...host, nics: observed.nics, status });
  if (status.suspectSince !== null && host.status.suspectSince === null)
    tellHost(draft, host, 'host.suspected', 'warning', {}, { kind: 'fault', id: host.id });
  if (status.state === host.status.state) return;
  tellHost(draft, host, `host.${status.state}`, status.state === 'up' || status.state === 'off' ? 'info' : 'error');
  if (status.state !== 'up') recordGuestsUnknown(draft, host.id);
}

/** The status that a host's signals give it; the same value when nothing changed. */
export function statusNow(host: Host, observed: ObservedHost, { inventory, now }: Pick<Draft, 'inventory' | 'now'>): Host['status'] {
  const isMeantOff = host.spec.power === 'off' && !runsGuests(host, inventory);
  const status = detectedStatus(host, { signals: observed, now, isMeantOff });
  const { lostStoragePoolIds } = observed;
  return isDeepStrictEqual(status.lostStoragePoolIds, lostStoragePoolIds) ? status : { ...status, lostStoragePoolIds };
}

const runsGuests = (host: Host, inventory: Draft['inventory']): boolean =>
  [...inventory.guestIdsOn(host.id)].some((id) => {
    const guest = inventory.guests.get(id);
    return guest?.status.hostId === host.id && guest.spec.power === 'running' && !guest.spec.deleted;
  });

function recordGuestsUnknown(draft: Draft, hostId: string): void {
  for (const id of [...draft.inventory.guestIdsOn(hostId)]) {
    const guest = draft.inventory.guests.get(id);
    if (guest?.status.hostId === hostId) recordUnknown(draft, guest);
  }
}

function tellStorage(draft: Draft, host: Host, lostNow: readonly string[]): void {
  const before = host.status.lostStoragePoolIds;
  for (const id of [...lostNow, ...before]) {
    const isLost = lostNow.includes(id);
    const pool = draft.inventory.storagePools.get(id);
    if (!pool || isLost === before.includes(id)) continue;
    tellHost(draft, host, isLost ? 'host.storage-lost' : 'host.storage-reached', isLost ? 'error' : 'info', { pool: pool.name });
  }
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
  cause: Cause | null = severity === 'info' ? null : { kind: 'fault', id: host.id },
): void {
  draft.tell({
    severity,
    code,
    params: { host: host.name, guests: draft.inventory.guestIdsOn(host.id).size, ...params },
    objects: [{ kind: 'host', id: host.id, name: host.name }],
    taskId: null,
    ...(cause && { cause }),
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
    ...(observed.state !== 'online' && { cause: { kind: 'fault', id: pool.id } as const }),
  });
}
