import type { Inventory } from '../inventory/inventory';
import { systemCause } from '../model/cause';
import type { PlacementRequest } from '../model/decision';
import type { Guest } from '../model/guest';
import type { Host } from '../model/infrastructure';
import type { EvacuationChoice, NotDone, PlanDraft, PlanReason, PlanStep, StepMethod } from '../model/plan';
import { promisedMemoryBytes } from '../scheduler/guest-use';
import { place } from '../scheduler/place';
import { placeFast } from '../scheduler/place-fast';
import { poolRowsOn, withTentative } from '../scheduler/plan-batch';
import { checkPlan } from './check-plan';
import { movesOf } from './chosen-steps';
import { copySeconds, estimateMove } from './estimate-move';
import { forecastHosts } from './forecast-hosts';
import { choicesWithoutRoom, judgeLeaver } from './judge-leaver';
import { orderSteps, type UnorderedStep } from './order-steps';
import { type CopyingStep, overOneLink } from './over-one-link';
import type { PlanningView } from './planning-view';
import { refusalReason } from './refusal-reason';
import { awayFrom, requestForStep } from './request-for-step';
import { withLeaving } from './with-moves';

export interface EvacuationOptions {
  /** By guest id, for those that cannot leave live. */
  readonly choices: Readonly<Record<string, EvacuationChoice>>;
  /** Offer to bring guests back when the host is in service again. */
  readonly bringBack: boolean;
  /** Can the hypervisors move a guest that runs? */
  readonly liveMigration: boolean;
}

/** A guest with how it leaves. */
interface Leaver {
  readonly guest: Guest;
  readonly method: StepMethod;
  readonly why: PlanReason;
}

/** Guests that run on a host, or hold its memory: they must leave it before it can be switched off. Guests that are off stay. */
export const mustLeave = (guest: Guest, hostId: string): boolean =>
  guest.status.hostId === hostId && guest.status.state !== 'stopped' && !guest.spec.deleted;

/**
 * Empties a host: what moves, how, to where, and what cannot with the choices there are. The scheduler places all of them as one
 * list, large memories first, each in the room that those before it leave, and never in the room kept for restarts after failures.
 */
export function planEvacuation(view: PlanningView, host: Host, options: EvacuationOptions): PlanDraft {
  const { leavers, notDone } = judgeGuests(view.inventory, host, options);
  const parallel = parallelFor(host);
  const placed = placeLeavers(view, host, leavers);
  const steps = orderSteps(overOneLink(placed.steps, parallel.host), parallel);
  const moves = movesOf(steps);
  return {
    kind: 'evacuation',
    scope: [{ kind: 'host', id: host.id, name: host.name }],
    steps,
    notDone: [...notDone, ...placed.notDone, ...stoppedThatStay(view.inventory, host)],
    hosts: forecastHosts(view, moves.length > 0 ? moves : [{ guestId: '', fromHostId: host.id, toHostId: null }]),
    imbalance: null,
    checks: checkPlan(view, 'evacuation', steps),
    parallel,
    options: { bringBack: options.bringBack },
  };
}

function judgeGuests(
  inventory: Inventory,
  host: Host,
  { choices, liveMigration }: EvacuationOptions,
): { leavers: Leaver[]; notDone: NotDone[] } {
  const leavers: Leaver[] = [];
  const notDone: NotDone[] = [];
  for (const guest of guestsThatMustLeave(inventory, host.id)) {
    const verdict = judgeLeaver(guest, host, { choice: choices[guest.id] ?? null, liveMigration });
    if (verdict === null) continue;
    if ('method' in verdict) leavers.push({ guest, ...verdict });
    else notDone.push({ object: { kind: 'guest', id: guest.id, name: guest.name }, ...verdict });
  }
  return { leavers, notDone };
}

/** Largest first: they find room while there is most of it, and the longest copies begin earliest. */
function guestsThatMustLeave(inventory: Inventory, hostId: string): Guest[] {
  return [...inventory.guestIdsOn(hostId)]
    .flatMap((id) => inventory.guests.get(id) ?? [])
    .filter((guest) => mustLeave(guest, hostId))
    .sort((a, b) => promisedMemoryBytes(b) - promisedMemoryBytes(a) || a.number - b.number);
}

function placeLeavers(view: PlanningView, host: Host, leavers: readonly Leaver[]): { steps: CopyingStep[]; notDone: NotDone[] } {
  const steps: CopyingStep[] = [];
  const notDone: NotDone[] = [];
  const ids = leavers.map(({ guest }) => guest.id);
  withLeaving(view.index, ids, () =>
    withTentative(view.index, (hold) => {
      for (const leaver of leavers) {
        const id = `s${steps.length + 1}`;
        if (leaver.method === 'shut-down') {
          steps.push(toStep(view, host, host, leaver, {}, id));
          continue;
        }
        const request = awayFrom(requestForStep(view, leaver.guest, 'evacuation', systemCause), host.id);
        const row = placeFast(view.index, request);
        const target = view.inventory.hosts.get(view.index.hosts.ids[row] ?? '');
        if (!target) {
          notDone.push(withoutRoom(view, leaver.guest, request));
          continue;
        }
        const pools = poolRowsOn(view.index, request, row);
        hold(request, row, pools);
        const diskPools = Object.fromEntries(request.disks.map((disk, i) => [disk.id, view.index.pools.ids[pools[i] ?? -1] ?? '']));
        steps.push(toStep(view, host, target, leaver, diskPools, id));
      }
    }),
  );
  return { steps, notDone };
}

function toStep(
  view: PlanningView,
  from: Host,
  to: Host,
  { guest, method, why }: Leaver,
  diskPools: PlanStep['diskPools'],
  id: string,
): CopyingStep {
  const options = { method, diskPools };
  const step: UnorderedStep = {
    id,
    object: { kind: 'guest', id: guest.id, name: guest.name },
    method,
    fromHostId: from.id,
    toHostId: to.id,
    diskPools,
    after: [],
    why,
    gain: 0,
    ...estimateMove(view, guest, to, options),
  };
  return { step, copySeconds: method === 'shut-down' ? 0 : copySeconds(view, guest, to, options) };
}

function withoutRoom(view: PlanningView, guest: Guest, request: PlacementRequest): NotDone {
  const { refusalGroups } = place(view.index, request, { id: 'plan', at: new Date(view.now).toISOString(), explain: 'brief' });
  const nearest =
    refusalGroups.find(({ filter }) => filter !== 'rules' && filter !== 'cluster' && filter !== 'maintenance') ?? refusalGroups[0];
  const example = nearest?.examples[0];
  const why: PlanReason =
    nearest && example
      ? refusalReason(
          view.inventory,
          { filter: nearest.filter, need: example.need, have: example.have, detail: example.detail },
          example.hostId,
        )
      : { code: 'no-other-host', params: {} };
  return { object: { kind: 'guest', id: guest.id, name: guest.name }, why, choices: choicesWithoutRoom };
}

/** Said once for all of them. */
function stoppedThatStay(inventory: Inventory, host: Host): NotDone[] {
  const guests = [...inventory.guestIdsOn(host.id)].filter((id) => inventory.guests.get(id)?.status.state === 'stopped').length;
  if (guests === 0) return [];
  return [{ object: { kind: 'host', id: host.id, name: host.name }, why: { code: 'stopped-stay', params: { guests } }, choices: [] }];
}

/** Copies at the same time: 8 over a link of 10 Gbit/s or more, else 4, as vSphere allows; more would only share the same link. */
function parallelFor(host: Host): PlanDraft['parallel'] {
  const fastest = Math.max(0, ...host.nics.filter(({ up }) => up).map(({ bitsPerSecond }) => bitsPerSecond));
  const atOnce = fastest >= 10e9 ? 8 : 4;
  return { plan: atOnce, host: atOnce };
}
