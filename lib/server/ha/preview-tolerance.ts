import type { ReadOnly } from '@/lib/api/read-only';
import type { PlacementPreview } from '@/lib/api/schemas/decisions';
import { hostsInService, isGuarded, judgeTolerance, worsened } from '@/lib/domain/ha/admission';
import { toleranceWith } from '@/lib/domain/ha/tolerance-with';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import { type Guest, unseenStatus } from '@/lib/domain/model/guest';
import type { PoolRuntime } from '../context';
import { breachParams } from './keep-tolerance';

/** In clusters that are not guarded, failures are thought through for a preview up to so many hosts. */
const mostHostsUnguarded = 128;

/** What becomes of the cluster's tolerance for failures with the VMs of a preview; null where they are off, elsewhere or nowhere. */
export function previewTolerance(
  { inventory, placement }: Pick<PoolRuntime, 'inventory' | 'placement'>,
  request: PlacementRequest,
  hostIds: readonly (string | null)[],
): ReadOnly<PlacementPreview['ha']> {
  const cluster = inventory.clusters.get(inventory.hosts.get(hostIds[0] ?? '')?.clusterId ?? '');
  if (!cluster?.policy.ha.enabled || request.guestId !== null) return null;
  const guarded = isGuarded(cluster);
  if (!guarded && hostsInService(inventory, cluster.id).length > mostHostsUnguarded) return null;
  const count = guarded ? cluster.policy.ha.hostsToTolerate : 1;
  const newcomers = hostIds.flatMap((hostId, at) => (hostId === null ? [] : [toNewcomer(request, hostId, at)]));
  const after = toleranceWith(placement, cluster.id, count, newcomers);
  if (after === null) return null;
  const breach = worsened(judgeTolerance(placement, cluster.id, count), after);
  return {
    cluster: cluster.name,
    count,
    holds: after.breaches.length === 0,
    breach: breach && breachParams({ inventory }, cluster, breach),
    refused: breach !== null && guarded && cluster.policy.ha.onBreach === 'refuse',
  };
}

/** A VM that is only thought of, running on its host. */
function toNewcomer(
  { guestKind, vcpus, memoryBytes, type, tags, disks, networkIds, placement }: PlacementRequest,
  hostId: string,
  at: number,
): Guest {
  const name = `newcomer-${at + 1}`;
  return {
    id: name,
    number: Number.MAX_SAFE_INTEGER - 1000 + at,
    kind: guestKind,
    name,
    revision: 0,
    createdAt: '',
    spec: {
      power: 'running',
      powerMode: 'graceful',
      restarts: 0,
      vcpus,
      memoryBytes,
      type,
      description: '',
      tags,
      disks,
      nics: networkIds.map((networkId) => ({ id: networkId, networkId, mac: '', ip: null })),
      placement,
      hotPlug: false,
      memoryReservationBytes: 0,
      deleteProtection: false,
      restartPriority: 3,
      dependsOn: [],
      demand: null,
      deleted: false,
      clonedFrom: null,
    },
    assignment: { hostId, decisionId: '', diskPools: {} },
    status: { ...unseenStatus(''), state: 'running', hostId, vcpus, memoryBytes },
  };
}
