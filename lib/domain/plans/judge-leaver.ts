import type { Guest } from '../model/guest';
import type { Host } from '../model/infrastructure';
import type { EvacuationChoice, NotDone, PlanReason, StepMethod } from '../model/plan';

/** How a guest leaves a host that is emptied; why it cannot by itself, with what a person may choose; or null when it is leaving already. */
export type LeaverVerdict = { readonly method: StepMethod; readonly why: PlanReason } | Pick<NotDone, 'why' | 'choices'> | null;

export interface LeaverOptions {
  readonly choice: EvacuationChoice | null;
  /** Can the hypervisors move a guest that runs? */
  readonly liveMigration: boolean;
}

interface Leaver extends LeaverOptions {
  readonly guest: Guest;
  readonly host: Host;
}

const busyStates: ReadonlySet<string> = new Set([
  'defining',
  'starting',
  'stopping',
  'rebooting',
  'suspending',
  'resuming',
  'migrating',
  'cloning',
  'deleting',
  'unknown',
]);

const stays: readonly EvacuationChoice[] = ['restart-here', 'leave'];
const offChoices: readonly EvacuationChoice[] = ['cold', 'restart-elsewhere', ...stays];

/** In order; the first that answers anything but 'next' decides. */
const rules: readonly ((leaver: Leaver) => LeaverVerdict | 'next')[] = [
  ({ guest, host }) => (guest.assignment && guest.assignment.hostId !== host.id ? null : 'next'),
  ({ guest, choice }) =>
    choice === 'leave' ? { why: { code: 'left-running', params: { guest: guest.name } }, choices: offChoices } : 'next',
  ({ guest }) =>
    busyStates.has(guest.status.state)
      ? { why: { code: 'guest-busy', params: { guest: guest.name, state: guest.status.state } }, choices: ['leave'] }
      : 'next',
  ({ choice, host }) =>
    choice === 'restart-here' ? { method: 'shut-down', why: { code: 'off-by-choice', params: { host: host.name } } } : 'next',
  ({ guest, host }) =>
    guest.spec.placement.pinnedHostId === host.id
      ? { why: { code: 'pinned-here', params: { guest: guest.name, host: host.name } }, choices: stays }
      : 'next',
  // Off or asleep: nobody notices the move.
  ({ guest, host }) =>
    guest.status.state === 'running' ? 'next' : { method: 'cold', why: { code: 'leaves-asleep', params: { host: host.name } } },
  ({ choice, host }) => (choice === 'cold' ? { method: 'cold', why: { code: 'cold-by-choice', params: { host: host.name } } } : 'next'),
  ({ choice, host }) =>
    choice === 'restart-elsewhere' ? { method: 'restart', why: { code: 'restart-by-choice', params: { host: host.name } } } : 'next',
  ({ guest }) =>
    guest.spec.placement.devices.length > 0
      ? {
          why: { code: 'holds-device', params: { guest: guest.name, devices: guest.spec.placement.devices.join(', ') } },
          choices: offChoices,
        }
      : 'next',
  ({ guest, liveMigration }) =>
    liveMigration ? 'next' : { why: { code: 'no-live-migration', params: { guest: guest.name } }, choices: offChoices },
];

/** How a guest that is active on a host leaves it when the host is emptied. */
export function judgeLeaver(guest: Guest, host: Host, options: LeaverOptions): LeaverVerdict {
  for (const rule of rules) {
    const verdict = rule({ guest, host, ...options });
    if (verdict !== 'next') return verdict;
  }
  return { method: 'live', why: { code: 'leaves-host', params: { host: host.name } } };
}

/** What a person may choose for a guest that no host takes. */
export const choicesWithoutRoom = stays;
