import type { Guest, GuestState } from '../model/guest';
import type { PoolEvent } from '../model/pool-event';

export interface GuestHappening {
  readonly code: string;
  readonly severity: PoolEvent['severity'];
}

const says = (code: string, severity: PoolEvent['severity'] = 'info'): GuestHappening => ({ code, severity });

/** What arriving in a state means when one comes from another; first match wins, null says nothing is worth telling. */
const arrivals: readonly { readonly to: GuestState; readonly from?: readonly GuestState[]; readonly happening: GuestHappening | null }[] = [
  { to: 'crashed', happening: says('guest.crashed', 'error') },
  { to: 'missing', happening: says('guest.vanished', 'error') },
  { to: 'running', from: ['migrating', 'unknown', 'pending'], happening: null },
  { to: 'running', from: ['rebooting'], happening: says('guest.rebooted') },
  { to: 'running', from: ['resuming', 'suspended'], happening: says('guest.resumed') },
  { to: 'running', happening: says('guest.started') },
  { to: 'stopped', from: ['defining', 'cloning', 'pending', 'migrating', 'unknown'], happening: null },
  { to: 'stopped', happening: says('guest.stopped') },
  { to: 'suspended', from: ['migrating', 'unknown'], happening: null },
  { to: 'suspended', happening: says('guest.suspended') },
];

/** What a change of what is seen of a guest tells a person, in order. */
export function guestHappenings(before: Guest, after: Guest): readonly GuestHappening[] {
  const told: GuestHappening[] = [];
  // A guest that was restarted elsewhere after its host failed did not move: the restart is told by its task.
  const isRestart = before.status.state === 'unknown';
  const moved = !isRestart && before.status.hostId !== null && after.status.hostId !== null && before.status.hostId !== after.status.hostId;
  if (moved) told.push(says('guest.moved'));
  if (before.status.state !== after.status.state) {
    const arrival = arrivals.find(({ to, from }) => to === after.status.state && (!from || from.includes(before.status.state)));
    if (arrival?.happening) told.push(arrival.happening);
  }
  const resized = before.status.vcpus !== after.status.vcpus || before.status.memoryBytes !== after.status.memoryBytes;
  if (resized && before.status.vcpus > 0) told.push(says('guest.resized'));
  return told;
}
