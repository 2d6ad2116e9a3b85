import type { Cause } from './cause';

/**
 * Plan: an ordered list of steps with predicted loads. Everything that the system proposes is one, and every plan is shown, checked,
 * carried out, measured and taken back by the same code.
 */
export const planKinds = [
  'rebalance',
  'evacuation',
  'rolling-maintenance',
  'failover',
  'failover-simulation',
  'failback',
  'rule-repair',
] as const;
export type PlanKind = (typeof planKinds)[number];

/**
 * proposed: waits for a person. scheduled: begins at `spec.startAt`. running and rolling-back: the control loop works on it.
 * simulated: a what-if that can never run. The others are ends.
 */
export const planStates = [
  'proposed',
  'scheduled',
  'running',
  'rolling-back',
  'simulated',
  'succeeded',
  'failed',
  'cancelled',
  'rolled-back',
  'discarded',
] as const;
export type PlanState = (typeof planStates)[number];

/** A sentence's code with its names and numbers; the screen says it in the reader's language (namespace `plans.reasons`). */
export interface PlanReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * How a step is done. live: migrates while it runs. cold: shut down, moved, started again. restart: started anew where its host was lost.
 * shut-down: powered off and left where it is. power-off, power-on: of a host. maintain: a host of a rolling maintenance, by a plan of its own.
 */
export const stepMethods = ['live', 'cold', 'restart', 'shut-down', 'power-off', 'power-on', 'maintain'] as const;
export type StepMethod = (typeof stepMethods)[number];

export interface PlanStep {
  /** Unique within the plan: 's1', 's2' … in the order they are listed. */
  readonly id: string;
  readonly object: { readonly kind: 'guest' | 'host'; readonly id: string; readonly name: string };
  readonly method: StepMethod;
  readonly fromHostId: string | null;
  readonly toHostId: string | null;
  /** Storage pool of each disk after the step, by disk id; empty when disks stay where they are. */
  readonly diskPools: Readonly<Record<string, string>>;
  /** Ids of steps that must have ended well before this one begins. */
  readonly after: readonly string[];
  readonly why: PlanReason;
  /** How much better the plan's measure gets by this step (imbalance in shares for a rebalance, watts for packing); 0 where nothing is gained. */
  readonly gain: number;
  /** Memory and, when storage moves too, disks. */
  readonly bytesToCopy: number;
  /** Expected time from its beginning to its end, and during which the guest does not answer. */
  readonly seconds: number;
  readonly downtimeSeconds: number;
  /** When it is expected to begin and to end, in seconds after the plan's beginning. */
  readonly startsAtSecond: number;
}

/** What the plan will not do, and why. */
export interface NotDone {
  readonly object: PlanStep['object'];
  readonly why: PlanReason;
  /** What a person may choose for it (evacuation); empty when there is nothing to choose. */
  readonly choices: readonly EvacuationChoice[];
}

/** For a guest that cannot leave live: cold moves it while it is off; restart-here powers it off and on again afterwards; leave lets it run through. */
export const evacuationChoices = ['cold', 'restart-elsewhere', 'restart-here', 'leave'] as const;
export type EvacuationChoice = (typeof evacuationChoices)[number];

/** Shares 0..1 of a host: CPU measured (and expected, for what arrives), memory used; whole guests; watts by the host's power model. */
export interface HostForecast {
  readonly hostId: string;
  readonly before: HostLoadForecast;
  readonly after: HostLoadForecast;
}
export interface HostLoadForecast {
  readonly cpu: number;
  readonly memory: number;
  readonly guests: number;
  readonly watts: number;
}

export interface PlanCheck {
  readonly name: 'rules' | 'ha' | 'capacity' | 'storage' | 'network';
  readonly ok: boolean;
  readonly why: PlanReason;
}

/** Standard deviation of host shares over the hosts that carry load, before and after. */
export interface PlanImbalance {
  readonly cpu: readonly [before: number, after: number];
  readonly memory: readonly [before: number, after: number];
}

/** What was measured some time after the plan ran, beside what it had said. Errors are measured less predicted, in shares. */
export interface PlanMeasurement {
  /** Pool minutes after the last step. */
  readonly afterMinutes: number;
  readonly at: string;
  readonly hosts: readonly { readonly hostId: string; readonly cpu: number; readonly memory: number }[];
  /** Median of the absolute errors over the hosts; null when every host was disturbed. */
  readonly medianCpuError: number | null;
  readonly medianMemoryError: number | null;
  /** Hosts whose guests were changed by others in the meantime: left out of the medians. */
  readonly disturbedHostIds: readonly string[];
}

export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped' | 'no-longer-holds' | 'undone';

export interface StepRun {
  readonly state: StepState;
  readonly taskId: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly why: PlanReason | null;
}

/** One line of a plan's story: 'silent', 'suspected', 'declared', 'fencing', 'fenced', 'planned', 'started', 'finished' … */
export interface PlanMoment {
  readonly code: string;
  readonly at: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Plan {
  readonly id: string;
  readonly revision: number;
  readonly kind: PlanKind;
  /** What it is about: a cluster to balance, a host to empty, hosts that failed. Names kept so that it reads after they are gone. */
  readonly scope: readonly { readonly kind: 'cluster' | 'host' | 'rule' | 'pool'; readonly id: string; readonly name: string }[];
  readonly parentId: string | null;
  readonly cause: Cause;
  readonly actor: string;
  readonly createdAt: string;
  /** What is proposed and what was chosen of it. */
  readonly spec: {
    /** Revision of the inventory that it was made from. */
    readonly stateRevision: number;
    readonly steps: readonly PlanStep[];
    /** Steps that a person has unchecked. */
    readonly skipped: readonly string[];
    readonly notDone: readonly NotDone[];
    /** By guest id, for those that cannot move live. */
    readonly choices: Readonly<Record<string, EvacuationChoice>>;
    readonly hosts: readonly HostForecast[];
    readonly imbalance: PlanImbalance | null;
    readonly checks: readonly PlanCheck[];
    /** Steps at the same time, of the whole plan and of one host. */
    readonly parallel: { readonly plan: number; readonly host: number };
    /** Pool time at which a scheduled plan begins. */
    readonly startAt: string | null;
    /** Options of its maker: level and goal of a rebalance, 'bring back afterwards' of an evacuation. */
    readonly options: Readonly<Record<string, string | number | boolean>>;
  };
  readonly status: {
    readonly state: PlanState;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    /** Why it ended as it did; null while it goes well. */
    readonly problem: PlanReason | null;
    readonly story: readonly PlanMoment[];
    /** At +5 and +30 pool minutes after its end. */
    readonly measurements: readonly PlanMeasurement[];
    /** Pool time of the next measurement; null when none is due any more. */
    readonly measureAt: string | null;
  };
  /** By step id; steps that have not begun are left out. */
  readonly runs: Readonly<Record<string, StepRun>>;
}

const ends: ReadonlySet<PlanState> = new Set(['simulated', 'succeeded', 'failed', 'cancelled', 'rolled-back', 'discarded']);

export const isEnded = (plan: Pick<Plan, 'status'>): boolean => ends.has(plan.status.state);

/** Ended, and nothing is to be measured any more: the control loop need not look at it again. */
export const isClosed = (plan: Pick<Plan, 'status'>): boolean => isEnded(plan) && plan.status.measureAt === null;

/** What a planner proposes; the server gives it an id and a place in the pool. */
export type PlanDraft = Pick<Plan, 'kind' | 'scope'> &
  Pick<Plan['spec'], 'steps' | 'notDone' | 'hosts' | 'imbalance' | 'checks' | 'parallel' | 'options'>;
