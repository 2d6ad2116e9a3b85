import { type BalanceResource, balanceResources, WIDTH } from './balance-resource';
import type { HostLoads } from './host-loads';

/** Whom a move helps most, in what, and that host's share before and after. */
export interface MoveEffect {
  readonly side: 'from' | 'to';
  readonly resource: BalanceResource;
  readonly before: number;
  readonly after: number;
}

/** The largest single improvement that a load brings by going from one host to another; to be asked before it goes. */
export function effectOf(
  { shares, means, perUnit, weights }: HostLoads,
  loads: Float64Array,
  at: number,
  from: number,
  to: number,
): MoveEffect {
  let most = Number.NEGATIVE_INFINITY;
  let effect: MoveEffect = { side: 'from', resource: 'cpu', before: 0, after: 0 };
  for (const side of ['from', 'to'] as const) {
    const host = side === 'from' ? from : to;
    const sign = side === 'from' ? -1 : 1;
    balanceResources.forEach((resource, r) => {
      const before = shares[host * WIDTH + r] ?? 0;
      const after = before + sign * (loads[at + r] ?? 0) * (perUnit[host * WIDTH + r] ?? 0);
      const mean = means[r] ?? 0;
      const better = (weights[r] ?? 0) * ((before - mean) ** 2 - (after - mean) ** 2);
      if (better <= most) return;
      most = better;
      effect = { side, resource, before, after };
    });
  }
  return effect;
}
