import type { SimulatedFleet } from '../simulated-fleet';
import { isPowered, type SimulatedGuest, type Transition } from '../simulated-guest';
import { movedConfig } from './moved-config';

/** Takes a guest out of a passing state whose time has come. Older events of the same guest are recognised by their time. */
export function finishTransition(fleet: SimulatedFleet, guest: SimulatedGuest): void {
  const transition = guest.transition;
  if (!transition || transition.endsAt > fleet.now) return;
  if (fleet.condition(guest.hostId).state === 'hung') return; // it stands still, and goes on when the host does
  // Who waits for a guest to run, as those do that are started after it, must not miss it while time runs fast.
  if (transition.operation === 'start' || transition.operation === 'define') fleet.callForAttentionSoon();
  putOrRemove(
    fleet,
    guest.id,
    transition.failure ? failed(fleet, guest, transition, transition.failure) : settled(fleet, guest, transition),
  );
}

/** The guest as its operation leaves it; null when it is no more. */
function settled(fleet: SimulatedFleet, guest: SimulatedGuest, transition: Transition): SimulatedGuest | null {
  const now = fleet.now;
  const done: SimulatedGuest = { ...guest, since: now, transition: null, failure: null };
  const sized = { vcpus: guest.config.vcpus, memoryBytes: guest.config.memoryBytes };
  switch (transition.operation) {
    case 'start':
    case 'resume':
      return { ...done, state: 'running' };
    case 'shutdown':
      return { ...done, state: 'stopped', bootedAt: null };
    case 'reboot':
    case 'reset':
      return { ...done, ...sized, state: 'running', bootedAt: now, restarts: transition.restarts ?? guest.restarts };
    case 'suspend':
      return { ...done, state: 'suspended', bootedAt: null };
    case 'migrate':
      return landed(fleet, done, transition);
    case 'delete':
      return null;
    default: // define and clone; what ends at once has no transition
      return { ...done, state: 'stopped' };
  }
}

function landed(fleet: SimulatedFleet, guest: SimulatedGuest, transition: Transition): SimulatedGuest | null {
  const plan = transition.migration;
  if (!plan) return guest;
  if (fleet.isUp(plan.targetHostId))
    return { ...guest, hostId: plan.targetHostId, state: transition.from, config: movedConfig(guest.config, plan.diskPools) };
  const detail = `The target of the move of ${guest.config.name} does not answer`;
  return failed(fleet, guest, transition, { code: 'host-unreachable', detail });
}

/** Back to where it came from, with the reason kept; null for a copy that was never whole, which is thrown away. */
function failed(
  fleet: SimulatedFleet,
  guest: SimulatedGuest,
  transition: Transition,
  reason: { readonly code: string; readonly detail: string },
): SimulatedGuest | null {
  if (transition.operation === 'clone') return null;
  const failure = { operation: transition.operation, ...reason, at: fleet.now };
  const back = { ...guest, state: transition.from, since: fleet.now, transition: null, failure };
  return { ...back, bootedAt: isPowered(back) ? guest.bootedAt : null };
}

/** Ends a move because one of its hosts or their link is gone. */
export function breakMigration(fleet: SimulatedFleet, guest: SimulatedGuest, detail: string): void {
  const transition = guest.transition;
  if (transition?.migration) putOrRemove(fleet, guest.id, failed(fleet, guest, transition, { code: 'host-unreachable', detail }));
}

/** The guest's processors stop without its consent. What was being made or deleted is left off; a half copy is thrown away. */
export function crashGuest(fleet: SimulatedFleet, guest: SimulatedGuest): void {
  if (guest.transition?.operation === 'clone') fleet.remove(guest.id);
  else if (isPowered(guest)) fleet.put({ ...guest, state: 'crashed', since: fleet.now, bootedAt: null, transition: null });
  else if (guest.transition) fleet.put({ ...guest, state: guest.transition.from, since: fleet.now, transition: null });
}

function putOrRemove(fleet: SimulatedFleet, id: string, guest: SimulatedGuest | null): void {
  if (guest) fleet.put(guest);
  else fleet.remove(id);
}
