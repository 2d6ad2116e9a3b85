import type { PlacementRequest } from '../model/decision';
import type { Host } from '../model/infrastructure';
import type { Change } from './change-cost';
import { evaluate, REFUSED } from './evaluate';
import { readAsk, readAskRelaxing } from './place-naive';
import type { PlacementIndex } from './placement-index';

export interface Outcome {
  /** Hosts that would take the guest. */
  readonly hosts: number;
  /** Id of the one that would be chosen. */
  readonly chosen: string;
}

/** Places again as if a change were made, and takes it back. Null when the guest still fits nowhere. */
export function tryChange(index: PlacementIndex, request: PlacementRequest, change: Change): Outcome | null {
  const host = changedHost(index, change);
  const original = host && index.inventory.hosts.get(host.id);
  if (host && !index.hosts.setRow(host)) return null; // a network that no host carries yet
  try {
    return placeAgain(index, changedRequest(request, change), change.relaxRuleId ?? null);
  } finally {
    if (original) index.hosts.setRow(original);
  }
}

function placeAgain(index: PlacementIndex, request: PlacementRequest, relaxedRuleId: string | null): Outcome | null {
  const ask = relaxedRuleId === null ? readAsk(index, request) : readAskRelaxing(index, request, relaxedRuleId);
  let hosts = 0;
  let best = -1;
  let bestTotal = REFUSED;
  for (let row = 0; row < index.hosts.count; row++) {
    const total = evaluate(index, ask, row);
    if (total === REFUSED) continue;
    hosts++;
    if (total <= bestTotal) continue;
    best = row;
    bestTotal = total;
  }
  return best < 0 ? null : { hosts, chosen: index.hosts.ids[best] ?? '' };
}

/** The request with the parts of a change that are its own. What a button applies. */
export function changedRequest(request: PlacementRequest, change: Change): PlacementRequest {
  const { placement } = request;
  const without = (terms: readonly string[]) => terms.filter((term) => term !== change.dropTerm);
  return {
    ...request,
    vcpus: change.vcpus ?? request.vcpus,
    memoryBytes: change.memoryBytes ?? request.memoryBytes,
    networkIds: request.networkIds.filter((id) => id !== change.dropNetworkId),
    disks: request.disks.map((disk) => ({
      ...disk,
      policy: change.diskPolicy === null ? null : disk.policy,
      storagePoolId: change.storagePoolId === null ? null : disk.storagePoolId,
    })),
    placement: {
      ...placement,
      policy: change.policy ?? placement.policy,
      pinnedHostId: change.unpin ? null : placement.pinnedHostId,
      clusterId: change.clusterId === null ? null : placement.clusterId,
      hypervisor: change.hypervisor === null ? null : placement.hypervisor,
      cpuGeneration: change.cpuGeneration === null ? null : placement.cpuGeneration,
      avoid: without(placement.avoid),
      with: without(placement.with),
    },
  };
}

/** The host that a change of the fleet speaks of, as it would be. */
function changedHost({ inventory }: PlacementIndex, change: Change): Host | null {
  const id = change.exitMaintenanceHostId ?? change.addNetwork?.hostId;
  const host = id === undefined ? undefined : inventory.hosts.get(id);
  if (!host) return null;
  if (change.addNetwork) return { ...host, networkIds: [...host.networkIds, change.addNetwork.networkId] };
  return { ...host, spec: { ...host.spec, maintenance: false }, status: { ...host.status, maintenance: 'none' } };
}
