import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFleet } from '@/lib/testing/any-fleet';
import { putInto } from '@/lib/testing/make-inventory';
import { makeLoadFrame } from '@/lib/testing/make-load-frame';
import { makePlan } from '@/lib/testing/make-plan';
import type { Inventory } from '../inventory/inventory';
import { LoadBoard } from '../metrics/load-board';
import { systemCause } from '../model/cause';
import type { PlanDraft, PlanStep } from '../model/plan';
import { refusalsOf } from '../scheduler/explain-host';
import { readAsk } from '../scheduler/place-naive';
import { PlacementIndex } from '../scheduler/placement-index';
import { aim, makeSpot } from '../scheduler/spot';
import { movesOf } from './chosen-steps';
import { forecastHosts } from './forecast-hosts';
import { planEvacuation } from './plan-evacuation';
import type { PlanningView } from './planning-view';
import { recheckSteps } from './recheck-steps';
import { replan } from './replan';
import { requestForStep } from './request-for-step';

fc.configureGlobal({ numRuns: 60 });

const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 });

/** A fleet as a planner sees it, with loads measured of everything. */
function viewOf(inventory: Inventory, percents: readonly number[]): PlanningView {
  const loads = new LoadBoard();
  const sample = (i: number) => (percents[i % percents.length] ?? 0) / 100;
  const guests = [...inventory.guests.values()].map(
    (guest, i) => [guest.id, { 'cpu.used': sample(i), 'memory.used': sample(i) * guest.status.memoryBytes }] as const,
  );
  const hosts = [...inventory.hosts.keys()].map(
    (id, i) => [id, { 'cpu.used': sample(i + 3), 'memory.used': sample(i + 5) * 2 ** 34 }] as const,
  );
  loads.take(makeLoadFrame(1000, { guest: Object.fromEntries(guests), host: Object.fromEntries(hosts) }));
  return { inventory, loads, index: new PlacementIndex(inventory, loads), now: Date.parse('2026-11-22T10:00:00.000Z') };
}

const evacuationOf = (view: PlanningView): PlanDraft | null => {
  const [busiest] = [...view.inventory.hosts.values()].sort(
    (a, b) => view.inventory.guestIdsOn(b.id).size - view.inventory.guestIdsOn(a.id).size,
  );
  return busiest ? planEvacuation(view, busiest, { choices: {}, bringBack: false, liveMigration: true }) : null;
};

const asPlan = (view: PlanningView, { kind, scope, ...spec }: PlanDraft, skipped: readonly string[] = []) =>
  makePlan({ kind, scope, spec: { ...spec, skipped, choices: {}, startAt: null, stateRevision: view.inventory.revision } });

/** Carries a step out at once: the guest is on its target. */
function moveNow(inventory: Inventory, step: PlanStep, half: boolean): void {
  const guest = inventory.guests.get(step.object.id);
  if (!guest || step.toHostId === null) return;
  const assignment = { hostId: step.toHostId, decisionId: '', diskPools: step.diskPools };
  putInto(inventory, 'guest', { ...guest, assignment, status: { ...guest.status, hostId: half ? guest.status.hostId : step.toHostId } });
}

describe('an evacuation', () => {
  test('keeps every host within its limits at every moment of its order, and breaks no hard rule at its end', () => {
    fc.assert(
      fc.property(anyFleet, shares, (inventory, percents) => {
        const view = viewOf(inventory, percents);
        const plan = evacuationOf(view);
        if (!plan) return;
        for (const step of plan.steps) {
          moveNow(inventory, step, true); // while it moves it takes room on both
          expect(refusalsNow(view, step).filter(({ filter }) => filter !== 'rules')).toEqual([]);
          moveNow(inventory, step, false);
        }
        for (const step of plan.steps) expect(refusalsNow(view, step)).toEqual([]);
        expect(plan.checks.filter(({ name }) => name !== 'ha').every(({ ok }) => ok)).toBe(true);
      }),
    );
  });

  test('names every guest that must leave exactly once: in a step, or with why not', () => {
    fc.assert(
      fc.property(anyFleet, shares, (inventory, percents) => {
        const view = viewOf(inventory, percents);
        const plan = evacuationOf(view);
        if (!plan) return;
        const hostId = plan.scope[0]?.id ?? '';
        const named = [...plan.steps, ...plan.notDone].map(({ object }) => object).filter(({ kind }) => kind === 'guest');
        const leaving = [...inventory.guests.values()].filter(
          ({ spec, status, assignment }) =>
            status.hostId === hostId &&
            status.state !== 'stopped' &&
            !spec.deleted &&
            (assignment === null || assignment.hostId === hostId),
        );
        expect(named.map(({ id }) => id).sort()).toEqual(leaving.map(({ id }) => id).sort());
      }),
    );
  });

  test('holds when it is checked again at once', () => {
    fc.assert(
      fc.property(anyFleet, shares, (inventory, percents) => {
        const view = viewOf(inventory, percents);
        const made = evacuationOf(view);
        if (made) expect([...recheckSteps(view, asPlan(view, made))]).toEqual([]);
      }),
    );
  });
});

describe('a plan of which steps are unchecked', () => {
  test('says what a fresh forecast of the rest says', () => {
    fc.assert(
      fc.property(anyFleet, shares, fc.array(fc.nat(11)), (inventory, percents, unchecked) => {
        const view = viewOf(inventory, percents);
        const made = evacuationOf(view);
        if (!made) return;
        const skipped = [...new Set(unchecked.flatMap((at) => made.steps[at]?.id ?? []))];
        const again = replan(view, asPlan(view, made, skipped));
        const rest = made.steps.filter(({ id }) => !skipped.includes(id));
        expect(again.hosts).toEqual(forecastHosts(view, movesOf(rest)));
        if (skipped.length === 0) expect(again).toMatchObject({ steps: made.steps, checks: made.checks });
      }),
    );
  });

  test('leaves nothing of the trial in the columns', () => {
    fc.assert(
      fc.property(anyFleet, shares, (inventory, percents) => {
        const view = viewOf(inventory, percents);
        const made = evacuationOf(view);
        if (made) replan(view, asPlan(view, made));
        expect(evacuationOf(view)).toEqual(made);
      }),
    );
  });
});

function refusalsNow(view: PlanningView, step: PlanStep) {
  const guest = view.inventory.guests.get(step.object.id);
  if (!guest) throw new Error('guests do not vanish here');
  const ask = readAsk(view.index, requestForStep(view, guest, 'evacuation', systemCause));
  const row = view.index.hosts.rowOf.get(step.toHostId ?? '') ?? -1;
  return refusalsOf(view.index, ask, aim(makeSpot(), view.index, row, ask.self));
}
