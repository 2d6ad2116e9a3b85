import type { Scorer } from '../scorer';

/** Share of the soft rules and terms that the host keeps. */
export const prefersKeptWishes: Scorer = {
  name: 'soft-rules',
  reads: 'others',
  concerns: (ask) => ask.affinity.soft.length > 0,
  raw: (_view, ask, { row }) => {
    let broken = 0;
    for (const term of ask.affinity.soft) if (term.isBrokenOn(row)) broken++;
    return keptShare(ask.affinity.soft.length, broken);
  },
};

export const keptShare = (terms: number, broken: number): number => (terms === 0 ? 1 : 1 - broken / terms);

/** 1 in the racks with the fewest of the guests it should be spread with, 1/2 where there is one more, 1/3 with two … */
export const prefersSpreadRacks: Scorer = {
  name: 'rack-spread',
  reads: 'others',
  concerns: (ask) => ask.affinity.softRacks.length > 0,
  raw: ({ hosts }, ask, { row }) => {
    let excess = 0;
    for (const term of ask.affinity.softRacks) excess += term.excessIn(hosts.rack[row] ?? -1);
    return spreadShare(excess);
  },
};

export const spreadShare = (excess: number): number => 1 / (1 + excess);
