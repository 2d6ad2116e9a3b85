import type { Plan, PlanStep } from '../model/plan';
import type { PlacedMove } from './with-moves';

type Choosable = Pick<Plan['spec'], 'steps' | 'skipped'>;

/** Ids of the steps that will not be done: those a person unchecked, and those that come after one of these. */
export function skippedStepIds({ steps, skipped }: Choosable): ReadonlySet<string> {
  const left = new Set(skipped);
  for (let grew = true; grew; ) {
    grew = false;
    for (const step of steps) {
      if (left.has(step.id) || !step.after.some((id) => left.has(id))) continue;
      left.add(step.id);
      grew = true;
    }
  }
  return left;
}

/** The steps that will be done, in their order. */
export function chosenSteps(spec: Choosable): PlanStep[] {
  const left = skippedStepIds(spec);
  return spec.steps.filter(({ id }) => !left.has(id));
}

/** What steps do to where guests are; steps of hosts move nobody themselves. */
export const movesOf = (steps: readonly PlanStep[]): PlacedMove[] =>
  steps
    .filter(({ object }) => object.kind === 'guest')
    .map(({ object, method, fromHostId, toHostId, diskPools }) => ({
      guestId: object.id,
      fromHostId,
      toHostId: method === 'shut-down' ? null : toHostId,
      diskPools,
    }));

/** Hosts that steps switch on or off. */
export const powerOf = (steps: readonly PlanStep[]): ReadonlyMap<string, 'on' | 'off'> =>
  new Map(
    steps
      .filter(({ method }) => method === 'power-on' || method === 'power-off')
      .map(({ object, method }) => [object.id, method === 'power-on' ? 'on' : 'off']),
  );
