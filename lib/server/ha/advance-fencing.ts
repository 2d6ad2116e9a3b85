import type { HostSignals } from '@/lib/domain/ha/detect-host';
import { nextFencing } from '@/lib/domain/ha/fencing';
import { isArmed } from '@/lib/domain/ha/is-armed';
import type { Fencing, Host } from '@/lib/domain/model/infrastructure';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { Draft } from '../ledger';
import { tellHost } from '../observation/record-hosts';

const told: Partial<Record<Fencing['phase'], PoolEvent['severity']>> = {
  fencing: 'warning',
  fenced: 'info',
  'proved-dead': 'info',
  failed: 'error',
};

/** Takes the fencing of a host as far as it goes now, with an event for each phase. `power` is what its BMC says. */
export function advanceFencing(draft: Draft, hostId: string, power: HostSignals['power']): void {
  for (;;) {
    const host = draft.inventory.hosts.get(hostId);
    const next = host && fencingNow(host, power, draft);
    if (!host || !next || next === host.status.fencing) return;
    putFencing(draft, host, next);
  }
}

/** What the fencing of a host should be; the same value when nothing is to be done. */
export function fencingNow(host: Host, power: HostSignals['power'], { inventory, now }: Pick<Draft, 'inventory' | 'now'>): Fencing {
  const { state, fencing } = host.status;
  return nextFencing({ fencing, state, power, isArmed: isArmedOn(host, { inventory, now }), now });
}

export const isArmedOn = (host: Host, { inventory, now }: Pick<Draft, 'inventory' | 'now'>): boolean => {
  const cluster = inventory.clusters.get(host.clusterId);
  return cluster !== undefined && isArmed(cluster.policy.ha, now);
};

export function putFencing(draft: Draft, host: Host, fencing: Fencing): void {
  const before = host.status.fencing;
  draft.put('host', { ...host, status: { ...host.status, fencing } });
  if (before.phase === 'none' && !isArmedOn(host, draft)) tellHost(draft, host, 'host.ha-off', 'warning');
  const severity = told[fencing.phase];
  const cause = { kind: 'fault', id: host.id } as const;
  if (severity)
    tellHost(
      draft,
      host,
      `host.${fencing.phase === 'failed' ? 'fencing-failed' : fencing.phase}`,
      severity,
      {
        attempt: fencing.attempts,
        reason: fencing.problem ?? '',
      },
      cause,
    );
}
