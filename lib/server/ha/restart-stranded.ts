import { planFailover } from '@/lib/domain/ha/plan-failover';
import { strandedGuests, waitsForRoom } from '@/lib/domain/ha/stranded-guests';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { NotDone, Plan, PlanDraft, PlanMoment, PlanStep } from '@/lib/domain/model/plan';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import { place } from '@/lib/domain/scheduler/place';
import type { Author, Draft } from '../ledger';
import { proposePlan } from '../plans/propose-plan';
import { viewOfDraft } from '../plans/view-of';

/** Placements of one failover written down with their reasons: more would hold up the restarts they explain; for the rest the plan speaks. */
const mostDecided = 200;

export const haAuthor: Author = { actor: 'ha', cause: { kind: 'ha', id: null } };

/**
 * Plans the restart of guests whose hosts are proved dead, keeps the plan and begins with it: room is taken for all of them at once,
 * and each is started when its turn comes. Who finds no host is told why and asked again when the pool has changed. Answers null when
 * there is nothing to restart and nothing new to say.
 */
export function restartStranded(draft: Draft, loads: PlanningView['loads'], hostIds: readonly string[]): Plan | null {
  const hosts = hostIds
    .flatMap((id) => draft.inventory.hosts.get(id) ?? [])
    .filter((host) => strandedGuests(draft.inventory, host.id).length > 0);
  const stranded = new Map(hosts.flatMap((host) => strandedGuests(draft.inventory, host.id).map((guest) => [guest.id, guest] as const)));
  if (stranded.size === 0) return null;
  const failedIds = hosts.map(({ id }) => id);
  const planned = onlyFor(planFailover(viewOfDraft(draft, loads), failedIds, { kind: 'failover' }), stranded);
  const isNews = planned.steps.length > 0 || planned.notDone.some(({ object }) => isNewlyRefused(stranded.get(object.id)));
  if (!isNews) return null;
  const plan = begin(draft, planned, hosts);
  plan.spec.steps.forEach((step, index) => {
    takeRoom(draft, plan, step, index < mostDecided);
  });
  for (const left of plan.spec.notDone) letWait(draft, plan, left);
  return plan;
}

const isNewlyRefused = (guest: Guest | undefined): boolean => guest !== undefined && !waitsForRoom(guest);

/** Guests that are on their way already, or that nobody wants to run, are not the business of this plan. */
const onlyFor = (planned: PlanDraft, guests: ReadonlyMap<string, Guest>): PlanDraft => ({
  ...planned,
  steps: planned.steps.filter(({ object }) => guests.has(object.id)),
  notDone: planned.notDone.filter(({ object }) => guests.has(object.id)),
});

function begin(draft: Draft, planned: PlanDraft, hosts: readonly Host[]): Plan {
  const cause = { kind: 'fault', id: hosts[0]?.id ?? null } as const;
  const plan = proposePlan(draft, planned, { cause, actor: 'ha', story: hosts.flatMap(storyOf) });
  const ends = planned.steps.length === 0;
  return draft.put('plan', {
    ...plan,
    status: {
      ...plan.status,
      state: ends ? 'failed' : 'running',
      startedAt: draft.nowIso,
      endedAt: ends ? draft.nowIso : null,
      problem: ends ? { code: 'guests-wait-for-room', params: { guests: planned.notDone.length } } : null,
    },
  });
}

/** What led to the plan, by what is kept of the host. Its last heartbeat came one interval before the first that was missed. */
function storyOf({ name, status }: Host): PlanMoment[] {
  const { suspectSince, since, fencing } = status;
  const moment = (code: string, at: string | null, params: PlanMoment['params'] = {}): PlanMoment[] =>
    at === null ? [] : [{ code, at, params: { host: name, ...params } }];
  return [
    ...moment('suspected', suspectSince),
    // Its state changes once more when its power is cut; that began when it was declared.
    ...moment('declared', fencing.startedAt !== null && fencing.startedAt < since ? fencing.startedAt : since),
    ...moment('fencing', fencing.startedAt),
    ...moment(fencing.phase, fencing.since),
  ];
}

function takeRoom(draft: Draft, plan: Plan, step: PlanStep, isDecided: boolean): void {
  const guest = draft.inventory.guests.get(step.object.id);
  if (!guest || step.toHostId === null) return;
  const decisionId = isDecided ? keepDecision(draft, plan, guest, step.toHostId) : '';
  draft.put('guest', {
    ...guest,
    assignment: { hostId: step.toHostId, decisionId, diskPools: { ...guest.assignment?.diskPools, ...step.diskPools } },
    status: { ...guest.status, failures: 0, retryAt: null, problem: null },
  });
}

/** Writes down why the plan's host was chosen, as for every other placement: with the others it was weighed against where it still wins. */
function keepDecision(draft: Draft, plan: Plan, guest: Guest, hostId: string): string {
  const request = requestForGuest(guest, 'restart', { kind: 'plan', id: plan.id }, draft.inventory);
  const options = { id: draft.newId('dec'), at: draft.nowIso, explain: 'brief' } as const;
  const free = place(draft.placement, request, options);
  const pinned = { ...request, placement: { ...request.placement, pinnedHostId: hostId } };
  const decision = free.chosen === hostId ? free : place(draft.placement, pinned, options);
  if (decision.chosen !== hostId) return '';
  draft.decide(decision);
  return decision.id;
}

/** The guest waits with its reason and numbers, for all to see. */
function letWait(draft: Draft, plan: Plan, { object, why }: NotDone): void {
  const guest = draft.inventory.guests.get(object.id);
  if (!guest) return;
  const isNews = !waitsForRoom(guest);
  const problem = { code: 'unplaceable', params: { ...why.params, reason: why.code }, at: draft.nowIso };
  draft.put('guest', { ...guest, status: { ...guest.status, problem } });
  if (!isNews) return;
  draft.tell({
    severity: 'error',
    code: 'guest.not-restarted',
    params: { guest: guest.name, reason: why.code },
    objects: [{ kind: 'guest', id: guest.id, name: guest.name }],
    taskId: null,
    cause: { kind: 'plan', id: plan.id },
  });
}
