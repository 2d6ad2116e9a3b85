import type { ScorerName } from '../model/decision';
import type { BareAsk } from './ask';
import type { PlacementIndex } from './placement-index';
import { prefersKeptWishes, prefersSpreadRacks } from './scorers/affinity';
import { prefersBalance } from './scorers/balance';
import { prefersFewWatts } from './scorers/energy';
import { prefersCpuHeadroom, prefersIdle, prefersMemoryHeadroom } from './scorers/headroom';
import { keepsDataNear, prefersStaying } from './scorers/move';
import { prefersPacked } from './scorers/packing';
import type { Spot } from './spot';

/** A preference among hosts that pass. */
export interface Scorer {
  readonly name: ScorerName;
  /** What the score depends on beside the request: what is promised on the host, where the host is, or other guests. */
  readonly reads: 'use' | 'place' | 'others';
  /** Has it anything to say about the request? */
  concerns(ask: BareAsk): boolean;
  /** 0..1, 1 is best; for a host that passes every filter. */
  raw(index: PlacementIndex, ask: BareAsk, spot: Spot): number;
}

/** Every preference; the policies weigh them. */
export const scorers: readonly Scorer[] = [
  prefersCpuHeadroom,
  prefersMemoryHeadroom,
  prefersIdle,
  prefersBalance,
  prefersKeptWishes,
  prefersSpreadRacks,
  prefersPacked,
  prefersFewWatts,
  keepsDataNear,
  prefersStaying,
];
