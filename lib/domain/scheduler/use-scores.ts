import type { WeighedScorer } from './ask';
import type { BareAsk } from './bare-ask';
import type { PlacementView } from './placement-view';
import { prefersBalance } from './scorers/balance';
import { prefersFewWatts } from './scorers/energy';
import { prefersCpuHeadroom, prefersIdle, prefersMemoryHeadroom } from './scorers/headroom';
import { prefersPacked } from './scorers/packing';
import type { Spot } from './spot';

/** What each scorer on use is worth to a request, in score units; 0 when it is not asked. */
export interface UseWorths {
  readonly cpuHeadroom: number;
  readonly memoryHeadroom: number;
  readonly measuredLoad: number;
  readonly balance: number;
  readonly packing: number;
  readonly energy: number;
}

export function toUseWorths(scorers: readonly WeighedScorer[]): UseWorths {
  const worthOf = (name: string) => scorers.find(({ scorer }) => scorer.name === name)?.worth ?? 0;
  return {
    cpuHeadroom: worthOf('cpu-headroom'),
    memoryHeadroom: worthOf('memory-headroom'),
    measuredLoad: worthOf('measured-load'),
    balance: worthOf('balance'),
    packing: worthOf('packing'),
    energy: worthOf('energy'),
  };
}

/**
 * Sum of the scorers that read what is promised and used on a host, in score units: the loop over their list written out. This is the
 * one place that runs for every host that changed and every size, and a call through a list can neither be inlined nor return a
 * fraction without allocating it (measured: five times the cost). A test holds it equal to the list.
 */
export function sumUseScores(view: PlacementView, ask: BareAsk, spot: Spot, worth: UseWorths): number {
  let sum = 0;
  if (worth.cpuHeadroom !== 0) sum += Math.round(worth.cpuHeadroom * prefersCpuHeadroom.raw(view, ask, spot));
  if (worth.memoryHeadroom !== 0) sum += Math.round(worth.memoryHeadroom * prefersMemoryHeadroom.raw(view, ask, spot));
  if (worth.measuredLoad !== 0) sum += Math.round(worth.measuredLoad * prefersIdle.raw(view, ask, spot));
  if (worth.balance !== 0) sum += Math.round(worth.balance * prefersBalance.raw(view, ask, spot));
  if (worth.packing !== 0) sum += Math.round(worth.packing * prefersPacked.raw(view, ask, spot));
  if (worth.energy !== 0) sum += Math.round(worth.energy * prefersFewWatts.raw(view, ask, spot));
  return sum;
}
