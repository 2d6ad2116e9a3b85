import type { Guest, GuestState } from './model/guest';
import { hasPendingChanges } from './pending-changes';

export type GuestAction =
  | 'start'
  | 'shutdown'
  | 'stop'
  | 'reboot'
  | 'reset'
  | 'suspend'
  | 'resume'
  | 'migrate'
  | 'clone'
  | 'revert-pending'
  | 'delete';

/** Why an action cannot be taken now; codes of lib/api/codes.ts. */
export type GuestReason =
  | 'already-running'
  | 'already-stopped'
  | 'already-suspended'
  | 'not-running'
  | 'not-suspended'
  | 'not-stopped'
  | 'busy'
  | 'being-deleted'
  | 'protected'
  | 'host-unreachable'
  | 'no-host'
  | 'nothing-pending'
  | 'crashed';

export type ActionVerdict = { readonly allowed: true; readonly reason: null } | { readonly allowed: false; readonly reason: GuestReason };

const allowed: ActionVerdict = { allowed: true, reason: null };
const refused = (reason: GuestReason): ActionVerdict => ({ allowed: false, reason });

/** What stands against an action in a state. States that are not listed are passing ones, where the answer is `busy`. */
type StateRules = Partial<Record<GuestState, 'ok' | GuestReason>>;

const nowhere = { pending: 'no-host', missing: 'no-host' } as const;
const unreachable = { unknown: 'host-unreachable' } as const;

const stateRules: Record<Exclude<GuestAction, 'revert-pending' | 'delete'>, StateRules> = {
  start: { ...nowhere, ...unreachable, stopped: 'ok', crashed: 'ok', running: 'already-running', suspended: 'not-stopped' },
  shutdown: { ...nowhere, ...unreachable, running: 'ok', stopped: 'already-stopped', crashed: 'crashed', suspended: 'not-running' },
  // Cutting the power is the way out of a boot or a shutdown that hangs, so passing power states take it.
  stop: {
    ...nowhere,
    ...unreachable,
    running: 'ok',
    crashed: 'ok',
    suspended: 'ok',
    starting: 'ok',
    stopping: 'ok',
    rebooting: 'ok',
    stopped: 'already-stopped',
  },
  reboot: { ...nowhere, ...unreachable, running: 'ok', stopped: 'not-running', suspended: 'not-running', crashed: 'crashed' },
  reset: { ...nowhere, ...unreachable, running: 'ok', stopped: 'not-running', suspended: 'not-running', crashed: 'crashed' },
  suspend: { ...nowhere, ...unreachable, running: 'ok', suspended: 'already-suspended', stopped: 'not-running', crashed: 'crashed' },
  resume: { ...nowhere, ...unreachable, suspended: 'ok', running: 'already-running', stopped: 'not-suspended', crashed: 'not-suspended' },
  migrate: { ...nowhere, ...unreachable, running: 'ok', stopped: 'ok', suspended: 'ok', crashed: 'crashed' },
  clone: { ...nowhere, ...unreachable, running: 'ok', stopped: 'ok', suspended: 'ok', crashed: 'ok' },
};

function byState(action: keyof typeof stateRules, vm: Guest): ActionVerdict {
  if (vm.spec.deleted) return refused('being-deleted');
  const rule = stateRules[action][vm.status.state] ?? 'busy';
  return rule === 'ok' ? allowed : refused(rule);
}

/** A move was ordered and has not begun yet. */
const isOnItsWay = (vm: Guest) => vm.status.hostId !== null && vm.assignment !== null && vm.assignment.hostId !== vm.status.hostId;

/**
 * Which action is possible on a VM now, and if not, why. The button, the operation and the tests ask the same table:
 * `vmCan.start(vm)`. Room on hosts is not its business: place() answers for that.
 */
export const vmCan: Readonly<Record<GuestAction, (vm: Guest) => ActionVerdict>> = {
  start: (vm) => byState('start', vm),
  shutdown: (vm) => byState('shutdown', vm),
  stop: (vm) => byState('stop', vm),
  reboot: (vm) => byState('reboot', vm),
  reset: (vm) => byState('reset', vm),
  suspend: (vm) => byState('suspend', vm),
  resume: (vm) => byState('resume', vm),
  migrate: (vm) => (isOnItsWay(vm) ? refused('busy') : byState('migrate', vm)),
  clone: (vm) => byState('clone', vm),
  'revert-pending': (vm) => {
    if (vm.spec.deleted) return refused('being-deleted');
    return hasPendingChanges(vm) ? allowed : refused('nothing-pending');
  },
  delete: (vm) => {
    if (vm.spec.deleted) return refused('being-deleted');
    return vm.spec.deleteProtection ? refused('protected') : allowed;
  },
};

export const guestActions: readonly GuestAction[] = [
  'start',
  'shutdown',
  'stop',
  'reboot',
  'reset',
  'suspend',
  'resume',
  'migrate',
  'clone',
  'revert-pending',
  'delete',
];

/** The verdict on every action, for a page's buttons. */
export const vmVerdicts = (vm: Guest): Record<string, ActionVerdict> =>
  Object.fromEntries(guestActions.map((action) => [action, vmCan[action](vm)]));

/** Is something going on that will end by itself? Lists look more often while it is. */
export const isTransitioning = (vm: Guest): boolean =>
  vm.status.state === 'pending' || (vm.status.state.endsWith('ing') && vm.status.state !== 'running' && vm.status.state !== 'missing');
