import type { Guest } from '@/lib/domain/model/guest';
import type { PlanReason, StepMethod, StepRun } from '@/lib/domain/model/plan';
import { whyNotNow } from '@/lib/domain/plans/recheck-steps';
import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { isAtWork, powerGuestOff, powerGuestOn, type StepAtWork, type StepStanding, sendGuest } from './step-deeds';
import { viewOfDraft } from './view-of';

/** How a kind of step is begun and followed. Both look at what is, so that a killed process loses nothing. */
export interface StepDeed {
  begin(work: StepAtWork, guest: Guest): { readonly taskId: string };
  standing(work: StepAtWork, guest: Guest, run: StepRun): StepStanding;
}

const failed = (code: string, guest: Guest): StepStanding => ({
  failed: { code, params: { guest: guest.name, reason: guest.status.problem?.code ?? '' } },
});

/** A move that was called off too late arrives first and then comes back: how it went shows when the guest is where it is wanted. */
const isOnTheRoad = ({ status, assignment }: Guest): boolean =>
  status.state === 'migrating' || (assignment !== null && assignment.hostId !== status.hostId);

const live: StepDeed = {
  begin: (work, guest) => ({ taskId: sendGuest(work, guest).id }),
  standing: (work, guest, run) => {
    if (isAtWork(work, run) || isOnTheRoad(guest)) return 'working';
    return guest.status.hostId === work.step.toHostId ? 'done' : failed('move-failed', guest);
  },
};

/** Off, over and on again; a guest that is off or asleep is only moved. Whether it is to run again stands in the step: it has a downtime. */
const cold = (powerMode: 'graceful' | 'forced'): StepDeed => ({
  begin: (work, guest) => {
    const task = guest.status.state === 'running' ? powerGuestOff(work, guest, powerMode) : sendGuest(work, guest);
    return { taskId: task.id };
  },
  standing: (work, guest, run) => {
    if (isAtWork(work, run) || isOnTheRoad(guest)) return 'working';
    const { step } = work;
    const { state, hostId } = guest.status;
    const mustRun = step.downtimeSeconds > 0;
    if (hostId === step.toHostId) {
      if (!mustRun || state === 'running') return 'done';
      if (guest.spec.power !== 'running') return { next: powerGuestOn(work, guest) };
      return guest.status.failures > 0 ? failed('start-failed', guest) : 'working';
    }
    const isOff = state === 'stopped' && guest.spec.power === 'stopped';
    if (hostId !== step.fromHostId || !mustRun || !isOff || guest.status.failures > 0) return giveBack(work, guest, 'move-failed');
    const why = whyNotNow(viewOfDraft(work.draft, work.tools.loads), work.plan.kind, { ...step, downtimeSeconds: 0 }, []);
    return why ? giveBack(work, guest, why) : { next: sendGuest(work, guest) };
  },
});

/** A step that failed half way leaves no guest off that ran before. */
function giveBack(work: StepAtWork, guest: Guest, why: string | PlanReason): StepStanding {
  const ranBefore = work.step.downtimeSeconds > 0;
  if (ranBefore && guest.spec.power === 'stopped' && !guest.spec.deleted) work.draft.put('guest', withSpec(guest, { power: 'running' }));
  return typeof why === 'string' ? failed(why, guest) : { failed: why };
}

const shutDown: StepDeed = {
  begin: (work, guest) => ({ taskId: powerGuestOff(work, guest, 'graceful').id }),
  standing: (work, guest, run) => {
    if (isAtWork(work, run)) return 'working';
    return guest.status.state === 'stopped' ? 'done' : giveBack(work, guest, 'shut-down-failed');
  },
};

const startAgain: StepDeed = {
  begin: (work, guest) => ({ taskId: powerGuestOn(work, guest).id }),
  standing: (work, guest, run) => {
    if (isAtWork(work, run)) return 'working';
    return guest.status.state === 'running' ? 'done' : failed('start-failed', guest);
  },
};

/** How steps are taken back, given the step the other way round. */
export const undoSteps: Partial<Record<StepMethod, StepDeed>> = { live, cold: cold('graceful'), 'shut-down': startAgain };

/** By method; steps of hosts are carried out elsewhere. */
export const guestSteps: Partial<Record<StepMethod, StepDeed>> = {
  live,
  cold: cold('graceful'),
  restart: cold('forced'),
  'shut-down': shutDown,
};
