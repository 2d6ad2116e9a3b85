import type { Scorer } from '../scorer';
import { within01 } from './share';

/**
 * How little the placement adds to the imbalance of the fleet. Imbalance is the sum over hosts of the squared shares of CPU and
 * memory in use; a guest that takes the share d of a host at u adds (u + d)² - u² = d (2u + d). Divided by what it would add to a
 * full host, d (2 + d), this depends on the host alone, is 0 on an empty large host and 1 on a full one.
 */
export const prefersBalance: Scorer = {
  name: 'balance',
  reads: 'use',
  concerns: () => true,
  raw: ({ hosts }, ask, { row, demandMilli, memoryBytes }) => {
    const milli = 1000 * (hosts.cores[row] ?? 1);
    const memory = hosts.memoryBytes[row] ?? 1;
    return 1 - (addedShare(demandMilli / milli, ask.demandMilli / milli) + addedShare(memoryBytes / memory, ask.memoryBytes / memory)) / 2;
  },
};

const addedShare = (used: number, added: number): number => within01((2 * used + added) / (2 + added));
