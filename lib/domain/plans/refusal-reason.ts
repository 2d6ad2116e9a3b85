import type { Inventory } from '../inventory/inventory';
import type { Refusal } from '../model/decision';
import type { PlanReason } from '../model/plan';

const GIB = 2 ** 30;

/** Why a host refuses a guest, as a plan says it: 'refused-memory' {host, need, have}; bytes are in GiB, ids are names. */
export function refusalReason(
  inventory: Inventory,
  refusal: Omit<Refusal, 'detail'> & { readonly detail: string | null },
  hostId: string,
): PlanReason {
  const nameOf = (id: string): string =>
    inventory.hosts.get(id)?.name ??
    inventory.storagePools.get(id)?.name ??
    inventory.networks.get(id)?.name ??
    inventory.rules.get(id)?.name ??
    inventory.guests.get(id)?.name ??
    inventory.clusters.get(id)?.name ??
    id;
  const say = (value: number | string): number | string =>
    typeof value === 'string' ? nameOf(value) : inBytes(refusal) ? Math.round((value / GIB) * 10) / 10 : value;
  return {
    code: `refused-${refusal.filter}`,
    params: {
      host: nameOf(hostId),
      need: say(refusal.need),
      have: say(refusal.have),
      detail: refusal.detail === null ? '' : nameOf(refusal.detail),
    },
  };
}

const inBytes = ({ filter, need }: Pick<Refusal, 'filter' | 'need'>): boolean =>
  filter === 'memory' || (filter === 'storage' && typeof need === 'number');
