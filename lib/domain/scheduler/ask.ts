import type { PlacementRequest } from '../model/decision';
import type { Affinity } from './affinity';
import type { BareAsk } from './bare-ask';
import { defaultPolicy } from './default-policy';
import { expectedMilliCores } from './expected-demand';
import type { Filter } from './filter';
import { filters } from './filters';
import type { Hold } from './hold';
import type { PlacementView } from './placement-view';
import { weightOf } from './policies';
import type { Scorer } from './scorer';
import { scorers } from './scorers';
import type { AskedDisk } from './storage-choice';

/**
 * Scores are added as whole ten-millionths of a weight of 1, rounded part by part, so that a sum is the same in whatever order it
 * is made, and fits 32 bits: half the memory to go through at every placement.
 */
export const SCORE_UNIT = 1e7;
/** Expected CPU is scored in steps of an eighth of the guest's vCPUs, so that guests of one size share their scores. */
const DEMAND_STEPS = 8;

export interface WeighedScorer {
  readonly scorer: Scorer;
  readonly weight: number;
  /** Score units that a raw score of 1 adds to a sum. */
  readonly worth: number;
}

/** A request with what decides it. */
export interface Ask extends BareAsk {
  /** The filters and scorers that have something to say about it, in the order of the two lists. */
  readonly filters: readonly Filter[];
  readonly scorers: readonly WeighedScorer[];
  /** Sum in score units of a host that scores 1 throughout: what totals are shown as a share of. */
  readonly fullScore: number;
}

/** Resolves a request against the columns. `affinity` is what concerns other guests; the rest is shared by all requests of its class. */
export function toAsk(view: PlacementView, request: PlacementRequest, affinity: Affinity, self: Hold | null): Ask {
  const { placement } = request;
  const demand = self && self.hosts.length > 0 ? self.demandMilli : expectedMilliCores(request.type, request.vcpus);
  const bare: BareAsk = {
    vcpus: request.vcpus,
    memoryBytes: request.memoryBytes,
    demandMilli: demandInSteps(demand, request.vcpus),
    exactDemandMilli: demand,
    policy: placement.policy ?? defaultPolicy(view, placement.clusterId),
    clusterRow: rowOrMissing(placement.clusterId, view.hosts.clusterIds.indexOf(placement.clusterId ?? '')),
    pinnedRow: rowOrMissing(placement.pinnedHostId, view.hosts.rowOf.get(placement.pinnedHostId ?? '')),
    hypervisor: view.hosts.hypervisorCode(placement.hypervisor),
    cpuGeneration: placement.cpuGeneration ?? -1,
    networks: request.networkIds.map((id) => ({ id, bit: view.hosts.networks.bitOf(id) })),
    devices: placement.devices.map((name) => ({ name, bit: view.hosts.devices.bitOf(name) })),
    disks: toAskedDisks(view, request),
    prefersLocalStorage: prefersLocalStorage(request),
    mayUseReserve: request.kind === 'restart',
    isMove: self !== null && self.hosts.length > 0,
    affinity,
    self,
  };
  const used = filters.filter((filter) => filter.concerns(bare));
  const weighed = scorers
    .filter((scorer) => scorer.concerns(bare))
    .map((scorer) => weigh(scorer, weightOf(bare.policy, request.type, scorer.name)))
    .filter(({ weight }) => weight > 0);
  return { ...bare, filters: used, scorers: weighed, fullScore: weighed.reduce((sum, { worth }) => sum + worth, 0) };
}

const weigh = (scorer: Scorer, weight: number): WeighedScorer => ({ scorer, weight, worth: Math.round(SCORE_UNIT * weight) });

export const demandInSteps = (demandMilli: number, vcpus: number): number => {
  const step = (1000 * vcpus) / DEMAND_STEPS;
  return Math.ceil(demandMilli / step) * step;
};

/** Batch guests are thrown away rather than moved. */
export const prefersLocalStorage = ({ type }: Pick<PlacementRequest, 'type'>): boolean => type === 'batch';

/** The disks of a request with rows for pools, and where they lie now. */
export function toAskedDisks(view: PlacementView, request: PlacementRequest): AskedDisk[] {
  const guest = request.guestId === null ? undefined : view.inventory.guests.get(request.guestId);
  const rowOf = (poolId: string | null | undefined) => rowOrMissing(poolId ?? null, view.pools.rowOf.get(poolId ?? ''));
  return request.disks.map((disk) => {
    const currentPool = rowOf(guest?.assignment?.diskPools[disk.id]);
    const currentBytes = guest?.spec.disks.find(({ id }) => id === disk.id)?.sizeBytes ?? 0;
    return {
      id: disk.id,
      sizeBytes: disk.sizeBytes,
      policy: disk.policy,
      wantedPool: rowOf(disk.storagePoolId),
      currentPool,
      currentBytes,
    };
  });
}

const rowOrMissing = (id: string | null, row: number | undefined): number => (id === null ? -1 : row === undefined || row < 0 ? -2 : row);
