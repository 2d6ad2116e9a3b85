import { systemCause } from '../model/cause';
import type { NotDone, PlanDraft } from '../model/plan';
import type { Rule } from '../model/rule';
import { checkPlan } from '../plans/check-plan';
import { movesOf } from '../plans/chosen-steps';
import { estimateMove } from '../plans/estimate-move';
import { forecastHosts } from '../plans/forecast-hosts';
import { orderSteps, type UnorderedStep } from '../plans/order-steps';
import type { PlanningView } from '../plans/planning-view';
import { type RepairMove, repairMoves } from './repair-moves';

/** Nobody waits for a repair: few moves at a time, so that guests hardly feel it. */
const parallel = { plan: 4, host: 2 };

/** Moves with which broken rules are kept again: those given, or all in force when none is. Guests with nowhere to go are named. */
export function planRuleRepair(view: PlanningView, rules: readonly Rule[]): PlanDraft {
  const repaired = rules.length > 0 ? rules : [...view.inventory.rules.values()];
  const { moves, stuck } = repairMoves(view.index, repaired, systemCause);
  const steps = orderSteps(
    moves.flatMap((move, i) => toStep(view, move, `s${i + 1}`)),
    parallel,
  );
  return {
    kind: 'rule-repair',
    scope: scopeOf(rules),
    steps,
    notDone: stuck.map(
      ({ guest, rule }): NotDone => ({
        object: { kind: 'guest', id: guest.id, name: guest.name },
        why: { code: 'rule-stuck', params: { rule: rule.name, guest: guest.name } },
        choices: [],
      }),
    ),
    hosts: forecastHosts(view, movesOf(steps)),
    imbalance: null,
    checks: checkPlan(view, 'rule-repair', steps),
    parallel,
    options: {},
  };
}

const scopeOf = (rules: readonly Rule[]): PlanDraft['scope'] =>
  rules.length === 0 ? [{ kind: 'pool', id: 'pool', name: '' }] : rules.map(({ id, name }) => ({ kind: 'rule', id, name }));

function toStep(view: PlanningView, { guest, rule, fromHostId, toHostId, diskPools }: RepairMove, id: string): UnorderedStep[] {
  const target = view.inventory.hosts.get(toHostId);
  if (!target) return [];
  const method = guest.status.state === 'running' ? 'live' : 'cold';
  return [
    {
      id,
      object: { kind: 'guest', id: guest.id, name: guest.name },
      method,
      fromHostId,
      toHostId,
      diskPools,
      after: [],
      why: { code: 'breaks-rule', params: { rule: rule.name } },
      gain: 0,
      ...estimateMove(view, guest, target, { method, diskPools, streams: parallel.host }),
    },
  ];
}
