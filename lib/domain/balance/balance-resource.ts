import type { BalancePolicy } from '../model/infrastructure';

/** What is balanced, in the order of the columns. */
export const balanceResources = ['cpu', 'memory', 'io', 'network'] as const;
export type BalanceResource = (typeof balanceResources)[number];

/** Numbers a row of the balancer's columns has. */
export const WIDTH = balanceResources.length;

/** Weights as shares of the largest, by resource column; CPU alone when all of them are 0. */
export function relativeWeights(weights: BalancePolicy['weights']): Float64Array {
  const largest = Math.max(...balanceResources.map((resource) => weights[resource]));
  if (largest === 0) return Float64Array.of(1, 0, 0, 0);
  return Float64Array.from(balanceResources, (resource) => weights[resource] / largest);
}
