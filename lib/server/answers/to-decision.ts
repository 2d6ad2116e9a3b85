import type { ReadOnly } from '@/lib/api/read-only';
import type { Decision as DecisionAnswer } from '@/lib/api/schemas/decisions';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Decision } from '@/lib/domain/model/decision';

/** A decision with the names of its hosts beside their ids. A host that has left the pool keeps its id for a name. */
export function toDecision(decision: Decision, { hosts }: Pick<Inventory, 'hosts'>): ReadOnly<DecisionAnswer> {
  const nameOf = (id: string) => hosts.get(id)?.name ?? id;
  const { request: _, ...shown } = decision;
  return {
    ...shown,
    candidates: decision.candidates.map((candidate) => ({ ...candidate, hostName: nameOf(candidate.hostId) })),
    refusalGroups: decision.refusalGroups.map((group) => ({
      ...group,
      examples: group.examples.map((example) => ({ ...example, hostName: nameOf(example.hostId) })),
    })),
    chosenName: decision.chosen === null ? null : nameOf(decision.chosen),
    runnerUpName: decision.runnerUp === null ? null : nameOf(decision.runnerUp),
    counterfactuals: decision.counterfactuals.map((found) => ({ ...found, chosenName: nameOf(found.chosen) })),
  };
}
