import type { PlacementRequest } from '../model/decision';
import type { PlacementPolicyName } from '../model/infrastructure';
import type { Affinity } from './affinity';
import { expectedMilliCores } from './expected-demand';
import { type Filter, filters } from './filters';
import type { Hold } from './hold';
import type { PlacementIndex } from './placement-index';
import { weightOf } from './policies';
import { type Scorer, scorers } from './scorers';
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

/** A request in rows of the columns: what filters and scorers read. Rows are -1 for "any", -2 for something that is not there. */
export interface Ask {
  readonly vcpus: number;
  readonly memoryBytes: number;
  /** Expected CPU in thousandths of a core: rounded up to a step for scoring, exact for the forecast. */
  readonly demandMilli: number;
  readonly exactDemandMilli: number;
  readonly policy: PlacementPolicyName;
  readonly clusterRow: number;
  readonly pinnedRow: number;
  readonly hypervisor: number;
  readonly cpuGeneration: number;
  readonly networks: readonly { readonly id: string; readonly bit: number }[];
  readonly devices: readonly { readonly name: string; readonly bit: number }[];
  readonly disks: readonly AskedDisk[];
  readonly prefersLocalStorage: boolean;
  /** Restarts after a failure may use what the cluster keeps free for them. */
  readonly mayUseReserve: boolean;
  /** Is the guest on a host already, so that staying is worth something? */
  readonly isMove: boolean;
  readonly affinity: Affinity;
  /** What the guest takes of the fleet now; not counted against it. */
  readonly self: Hold | null;
  /** The filters and scorers that have something to say about it, in the order of the two lists. */
  readonly filters: readonly Filter[];
  readonly scorers: readonly WeighedScorer[];
  /** Sum in score units of a host that scores 1 throughout: what totals are shown as a share of. */
  readonly fullScore: number;
}

/** Resolves a request against the columns. `affinity` is what concerns other guests; the rest is shared by all requests of its class. */
export function toAsk(index: PlacementIndex, request: PlacementRequest, affinity: Affinity, self: Hold | null): Ask {
  const { placement } = request;
  const demand = self && self.hosts.length > 0 ? self.demandMilli : expectedMilliCores(request.type, request.vcpus);
  const bare = {
    vcpus: request.vcpus,
    memoryBytes: request.memoryBytes,
    demandMilli: demandInSteps(demand, request.vcpus),
    exactDemandMilli: demand,
    policy: placement.policy ?? index.defaultPolicy(placement.clusterId),
    clusterRow: rowOrMissing(placement.clusterId, index.hosts.clusterIds.indexOf(placement.clusterId ?? '')),
    pinnedRow: rowOrMissing(placement.pinnedHostId, index.hosts.rowOf.get(placement.pinnedHostId ?? '')),
    hypervisor: index.hosts.hypervisorCode(placement.hypervisor),
    cpuGeneration: placement.cpuGeneration ?? -1,
    networks: request.networkIds.map((id) => ({ id, bit: index.hosts.networks.bitOf(id) })),
    devices: placement.devices.map((name) => ({ name, bit: index.hosts.devices.bitOf(name) })),
    disks: toAskedDisks(index, request),
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

export type BareAsk = Omit<Ask, 'filters' | 'scorers' | 'fullScore'>;

export const demandInSteps = (demandMilli: number, vcpus: number): number => {
  const step = (1000 * vcpus) / DEMAND_STEPS;
  return Math.ceil(demandMilli / step) * step;
};

/** Batch guests are thrown away rather than moved. */
export const prefersLocalStorage = ({ type }: Pick<PlacementRequest, 'type'>): boolean => type === 'batch';

/** The disks of a request with rows for pools, and where they lie now. */
export function toAskedDisks(index: PlacementIndex, request: PlacementRequest): AskedDisk[] {
  const guest = request.guestId === null ? undefined : index.inventory.guests.get(request.guestId);
  const rowOf = (poolId: string | null | undefined) => rowOrMissing(poolId ?? null, index.pools.rowOf.get(poolId ?? ''));
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
