import type { Affinity } from '../affinity';
import type { BareAsk } from '../bare-ask';
import type { Filter } from '../filter';
import type { PlacementView } from '../placement-view';

/** Hard rules and terms that a host would break. */
const countBroken = (ask: BareAsk, row: number, rack: number): number => {
  let broken = 0;
  for (const term of ask.affinity.hard) if (term.isBrokenOn(row)) broken++;
  for (const term of ask.affinity.hardRacks) if (term.isBrokenIn(rack)) broken++;
  return broken;
};

const rackOf = ({ hosts }: PlacementView, row: number): number => hosts.rack[row] ?? -1;
const sizeOf = (affinity: Affinity): number => affinity.hard.length + affinity.hardRacks.length;

export const keepsRules: Filter = {
  name: 'rules',
  reads: 'others',
  concerns: (ask) => sizeOf(ask.affinity) > 0,
  passes: (view, ask, { row }) => countBroken(ask, row, rackOf(view, row)) === 0,
  /** `need` is what the rule asks, `have` how many of the guests it speaks of are there, `detail` the rule's id or the term's target. */
  refusal: (view, ask, { row }) => {
    const broken = ask.affinity.hard.find((term) => term.isBrokenOn(row));
    if (broken) return { need: broken.relation, have: broken.countOn(row), detail: broken.detail };
    const rack = rackOf(view, row);
    const crowded = ask.affinity.hardRacks.find((term) => term.isBrokenIn(rack));
    return { need: crowded?.relation ?? 'spread-racks', have: crowded?.countIn(rack) ?? 0, detail: crowded?.detail ?? null };
  },
  shortfall: (view, ask, { row }) => countBroken(ask, row, rackOf(view, row)) / sizeOf(ask.affinity),
};
