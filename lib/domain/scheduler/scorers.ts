import type { Scorer } from './scorer';
import { prefersKeptWishes, prefersSpreadRacks } from './scorers/affinity';
import { prefersBalance } from './scorers/balance';
import { prefersFewWatts } from './scorers/energy';
import { prefersCpuHeadroom, prefersIdle, prefersMemoryHeadroom } from './scorers/headroom';
import { keepsDataNear, prefersStaying } from './scorers/move';
import { prefersPacked } from './scorers/packing';

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
