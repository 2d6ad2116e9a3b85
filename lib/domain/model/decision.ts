import type { Cause } from './cause';
import type { GuestKind, GuestType, PlacementSpec } from './guest';
import type { PlacementPolicyName } from './infrastructure';

export type DecisionKind = 'preview' | 'create' | 'start' | 'move' | 'resize' | 'repair' | 'evacuate' | 'restart' | 'balance';

/** What place() is asked. Disks and networks that a guest must keep are part of it. */
export interface PlacementRequest {
  readonly kind: DecisionKind;
  readonly cause: Cause;
  /** The guest to place when it exists already: its own use of its present host is not counted against it. */
  readonly guestId: string | null;
  readonly guestKind: GuestKind;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly type: GuestType;
  readonly tags: readonly string[];
  readonly disks: readonly {
    readonly id: string;
    readonly sizeBytes: number;
    readonly storagePoolId: string | null;
    readonly policy: string | null;
  }[];
  readonly networkIds: readonly string[];
  readonly placement: PlacementSpec;
}

export const filterNames = [
  'host-up',
  'maintenance',
  'cluster',
  'pinned-host',
  'hypervisor',
  'cpu-generation',
  'devices',
  'networks',
  'storage',
  'memory',
  'vcpus',
  'rules',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Why a host was refused, in numbers or words: need 17179869184 (bytes), have 3221225472. `detail` names the rule, network or pool. */
export interface Refusal {
  readonly filter: FilterName;
  readonly need: number | string;
  readonly have: number | string;
  readonly detail: string | null;
}

export const scorerNames = [
  'cpu-headroom',
  'memory-headroom',
  'measured-load',
  'balance',
  'soft-rules',
  'rack-spread',
  'packing',
  'energy',
  'data-locality',
  'move-cost',
] as const;
export type ScorerName = (typeof scorerNames)[number];

export interface ScorePart {
  readonly scorer: ScorerName;
  readonly weight: number;
  /** 0..1, 1 is best. */
  readonly raw: number;
  /** weight × raw / sum of weights; the total is their sum. */
  readonly weighted: number;
}

export interface Candidate {
  readonly hostId: string;
  readonly eligible: boolean;
  readonly refusals: readonly Refusal[];
  readonly scores: readonly ScorePart[];
  readonly total: number;
  /** Shares 0..1 of the host after the placement: measured CPU plus the guest's expected demand; promised memory. Before, for comparison. */
  readonly predicted: { readonly cpu: number; readonly memory: number; readonly cpuBefore: number; readonly memoryBefore: number };
  /** Storage pool each disk would use here, by disk id; empty when refused. */
  readonly diskPools: Readonly<Record<string, string>>;
}

export interface RefusalGroup {
  readonly filter: FilterName;
  readonly count: number;
  /** A few hosts with their numbers, the nearest miss first. */
  readonly examples: readonly {
    readonly hostId: string;
    readonly need: number | string;
    readonly have: number | string;
    readonly detail: string | null;
  }[];
}

/** One smallest change with which the request would fit; verified by placing again. One field of `change` is set; two when no single change is enough. */
export interface Counterfactual {
  readonly change: {
    readonly memoryBytes?: number;
    readonly vcpus?: number;
    /** Network to leave out of the request. */
    readonly dropNetworkId?: string;
    readonly policy?: PlacementPolicyName;
    readonly unpin?: true;
    readonly clusterId?: null;
    readonly hypervisor?: null;
    readonly cpuGeneration?: null;
    readonly diskPolicy?: null;
    readonly storagePoolId?: null;
    /** Host to take out of maintenance. */
    readonly exitMaintenanceHostId?: string;
    /** Rule to make soft, or an avoid/with term of the request to drop. */
    readonly relaxRuleId?: string;
    readonly dropTerm?: string;
    /** Network to carry on a host. */
    readonly addNetwork?: { readonly hostId: string; readonly networkId: string };
  };
  /** Which side changes: the request (a button can apply it) or the fleet (a link leads to it). */
  readonly on: 'request' | 'fleet';
  /** Hosts that would then be eligible. */
  readonly hosts: number;
  /** The host that would be chosen. */
  readonly chosen: string;
}

/** The kept record of one placement. */
export interface Decision {
  readonly id: string;
  readonly stateRevision: number;
  readonly at: string;
  readonly kind: DecisionKind;
  readonly guestId: string | null;
  readonly cause: Cause;
  readonly policy: PlacementPolicyName;
  readonly request: PlacementRequest;
  readonly hostsConsidered: number;
  readonly eligibleCount: number;
  /** The best ten, best first; for a refused request the ten nearest misses. */
  readonly candidates: readonly Candidate[];
  readonly refusalGroups: readonly RefusalGroup[];
  readonly chosen: string | null;
  readonly runnerUp: string | null;
  /** Total of the chosen less total of the runner-up; null when there is no runner-up. */
  readonly margin: number | null;
  readonly diskPools: Readonly<Record<string, string>>;
  readonly counterfactuals: readonly Counterfactual[];
}
