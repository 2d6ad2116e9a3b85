import type { ScorerName } from '../model/decision';
import type { GuestType } from '../model/guest';
import type { PlacementPolicyName } from '../model/infrastructure';

type Weights = Readonly<Record<ScorerName, number>>;

/**
 * What each policy cares about. Only the proportions matter: totals are divided by the sum of the weights in force. A scorer
 * that has nothing to say about a request (no soft rule, no spread wish, not a move) is left out of its sum.
 */
export const policyWeights: Readonly<Record<PlacementPolicyName, Weights>> = {
  balanced: {
    'cpu-headroom': 3,
    'memory-headroom': 3,
    'measured-load': 3,
    balance: 2,
    'soft-rules': 4,
    'rack-spread': 3,
    packing: 0,
    energy: 0,
    'data-locality': 3,
    'move-cost': 1,
  },
  packed: {
    'cpu-headroom': 0,
    'memory-headroom': 0,
    'measured-load': 0,
    balance: 0,
    'soft-rules': 4,
    'rack-spread': 3,
    packing: 10,
    energy: 0,
    'data-locality': 3,
    'move-cost': 1,
  },
  spread: {
    'cpu-headroom': 4,
    'memory-headroom': 4,
    'measured-load': 1,
    balance: 4,
    'soft-rules': 4,
    'rack-spread': 6,
    packing: 0,
    energy: 0,
    'data-locality': 2,
    'move-cost': 1,
  },
  'power-saving': {
    'cpu-headroom': 0,
    'memory-headroom': 0,
    'measured-load': 1,
    balance: 0,
    'soft-rules': 4,
    'rack-spread': 1,
    packing: 4,
    energy: 8,
    'data-locality': 3,
    'move-cost': 1,
  },
};

/** How a guest's type bends the weights of any policy: factors, 1 where not named. */
export const typeFactors: Readonly<Record<GuestType, Partial<Weights>>> = {
  general: {},
  compute: { 'cpu-headroom': 2, 'measured-load': 2, 'memory-headroom': 0.5 },
  memory: { 'memory-headroom': 2, 'cpu-headroom': 0.5 },
  database: { 'memory-headroom': 1.5, 'measured-load': 1.5, 'data-locality': 2, 'move-cost': 2 },
  batch: { 'measured-load': 0.5, 'rack-spread': 0.5, 'move-cost': 0.5 },
  'latency-critical': { 'measured-load': 3, 'cpu-headroom': 2 },
};

/** Weight of one scorer for a guest of a type under a policy, before it is known whether the scorer has anything to say. */
export const weightOf = (policy: PlacementPolicyName, type: GuestType, scorer: ScorerName): number =>
  policyWeights[policy][scorer] * (typeFactors[type][scorer] ?? 1);
