import type { PlacementPolicyName } from '../model/infrastructure';
import type { Affinity } from './affinity';
import type { Hold } from './hold';
import type { AskedDisk } from './storage-choice';

/** A request in rows of the columns: what filters and scorers read. Rows are -1 for "any", -2 for something that is not there. */
export interface BareAsk {
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
}
