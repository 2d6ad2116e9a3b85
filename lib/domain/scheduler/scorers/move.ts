import type { Scorer } from '../scorer';

/** Memory whose copying halves the worth of a move. */
const HALF_COST_BYTES = 64 * 2 ** 30;

/** Share of the guest's disk bytes that the host reaches where they lie, so that a move copies memory alone. */
export const keepsDataNear: Scorer = {
  name: 'data-locality',
  reads: 'place',
  concerns: (ask) => ask.disks.some(({ currentPool }) => currentPool >= 0),
  raw: ({ pools }, ask, { row }) => {
    const reached = pools.ofHost[row] ?? [];
    let near = 0;
    let all = 0;
    for (const disk of ask.disks) {
      all += disk.sizeBytes;
      if (reached.includes(disk.currentPool)) near += disk.sizeBytes;
    }
    return all === 0 ? 1 : near / all;
  },
};

/** Staying costs nothing; moving costs by the memory that has to be copied. */
export const prefersStaying: Scorer = {
  name: 'move-cost',
  reads: 'place',
  concerns: (ask) => ask.isMove,
  raw: (_view, ask, { isPresent }) => (isPresent ? 1 : HALF_COST_BYTES / (HALF_COST_BYTES + ask.memoryBytes)),
};
