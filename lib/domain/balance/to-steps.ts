import type { PlanReason } from '../model/plan';
import { estimateMove } from '../plans/estimate-move';
import type { UnorderedStep } from '../plans/order-steps';
import type { PlanningView } from '../plans/planning-view';
import type { FoundMove, FoundMoves } from './find-moves';

/** The moves of a round as steps of a plan, each with its reason in numbers. Disks stay where they are. */
export const toSteps = (view: PlanningView, { columns, moves }: Pick<FoundMoves, 'columns' | 'moves'>): UnorderedStep[] =>
  moves.flatMap((move, i) => {
    const guest = columns.guestList[move.guest];
    const from = columns.hostList[move.from];
    const to = columns.hostList[move.to];
    if (!guest || !from || !to) return [];
    const step: Omit<UnorderedStep, 'bytesToCopy' | 'seconds' | 'downtimeSeconds'> = {
      id: `s${i + 1}`,
      object: { kind: 'guest', id: guest.id, name: guest.name },
      method: 'live',
      fromHostId: from.id,
      toHostId: to.id,
      diskPools: guest.assignment?.diskPools ?? {},
      after: [],
      why: whyOf(move, { from: from.name, to: to.name }),
      gain: move.gain,
    };
    return [{ ...step, ...estimateMove(view, guest, to, { method: 'live', diskPools: step.diskPools }) }];
  });

function whyOf({ reason, effect }: FoundMove, names: Record<'from' | 'to', string>): PlanReason {
  const { side, resource, before, after } = effect;
  const numbers = { host: names[side], resource, before, after };
  switch (reason.kind) {
    case 'rule':
      return { code: 'keeps-rule', params: { rule: reason.rule.name } };
    case 'suffering':
      return { code: 'relieves-suffering', params: numbers };
    case 'imbalance':
      return { code: side === 'from' ? 'relieves' : 'fills', params: numbers };
  }
}
