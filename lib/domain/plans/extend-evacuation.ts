import type { Host } from '../model/infrastructure';
import type { NotDone, Plan, PlanStep } from '../model/plan';
import { joinForecasts } from './join-forecasts';
import { planEvacuation } from './plan-evacuation';
import type { PlanningView } from './planning-view';

/** Failed attempts to move a guest away in one way, after which a person must choose another. */
const attempts = 3;
const firstPauseMs = 30_000;

/**
 * The spec of an evacuation that runs, with steps for guests that still have to leave and have none: they came late, failed to move,
 * or got a choice. A guest that failed is tried again after a pause that doubles, three times in each way; then it says why and
 * waits for a choice. Answers the same spec when there is nothing new.
 */
export function extendEvacuation(view: PlanningView, plan: Plan, host: Host, liveMigration: boolean): Plan['spec'] {
  const { spec } = plan;
  const made = planEvacuation(view, host, { choices: spec.choices, bringBack: spec.options.bringBack === true, liveMigration });
  const open = openObjectIds(plan);
  const tries = triesOf(plan);
  const givenUp: NotDone[] = [];
  const fresh: PlanStep[] = [];
  for (const step of made.steps) {
    if (open.has(step.object.id)) continue;
    const failed = tries.get(wayOf(step));
    if (failed && failed.count >= attempts) givenUp.push(toNotDone(step, failed));
    else if (!failed || view.now >= failed.lastMs + firstPauseMs * 2 ** (failed.count - 1)) fresh.push(step);
  }
  const notDone = [...made.notDone.filter(({ object }) => !open.has(object.id)), ...givenUp];
  if (fresh.length === 0) return JSON.stringify(notDone) === JSON.stringify(spec.notDone) ? spec : { ...spec, notDone };
  return {
    ...spec,
    notDone,
    steps: [...spec.steps, ...renumbered(fresh, spec.steps.length)],
    hosts: joinForecasts(spec.hosts, made.hosts),
  };
}

/** Guests with a step that is still to come or under way, or that a person unchecked. */
function openObjectIds({ spec, runs }: Plan): ReadonlySet<string> {
  const isOpen = (id: string) => spec.skipped.includes(id) || (runs[id]?.state ?? 'waiting') === 'waiting' || runs[id]?.state === 'running';
  return new Set(spec.steps.filter(({ id }) => isOpen(id)).map(({ object }) => object.id));
}

interface Tries {
  readonly count: number;
  readonly lastMs: number;
}

const wayOf = ({ object, method }: PlanStep): string => `${method} ${object.id}`;

function triesOf({ spec, runs }: Plan): ReadonlyMap<string, Tries> {
  const tries = new Map<string, Tries>();
  for (const step of spec.steps) {
    const run = runs[step.id];
    if (run?.state !== 'failed' || run.endedAt === null) continue;
    const before = tries.get(wayOf(step))?.count ?? 0;
    tries.set(wayOf(step), { count: before + 1, lastMs: Date.parse(run.endedAt) });
  }
  return tries;
}

const toNotDone = ({ object }: PlanStep, { count }: Tries): NotDone => ({
  object,
  why: { code: 'gave-up', params: { guest: object.name, attempts: count } },
  choices: ['cold', 'restart-elsewhere', 'restart-here', 'leave'],
});

const renumbered = (steps: readonly PlanStep[], from: number): PlanStep[] =>
  steps.map((step, at) => ({ ...step, id: `s${from + at + 1}` }));
