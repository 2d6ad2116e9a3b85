import { DriverError, type DriverOperation, type ObservedState } from '../../driver';
import type { SimulatedGuest } from '../simulated-guest';

interface OrderRule {
  /** States the order works from. */
  readonly from: readonly ObservedState[];
  /** States in which its effect is there or under way, so that it changes nothing. */
  readonly already: readonly ObservedState[];
}

/** Which order a simulated hypervisor takes in which state; from a passing state it did not list it is 'busy'. */
const orderRules: Readonly<Record<Exclude<DriverOperation, 'define' | 'clone' | 'cancel-migration'>, OrderRule>> = {
  start: { from: ['stopped', 'crashed'], already: ['running', 'starting', 'rebooting'] },
  shutdown: { from: ['running', 'crashed'], already: ['stopped', 'stopping'] },
  stop: {
    from: ['running', 'crashed', 'suspended', 'starting', 'stopping', 'rebooting', 'suspending', 'resuming', 'migrating'],
    already: ['stopped'],
  },
  reboot: { from: ['running'], already: [] },
  reset: { from: ['running', 'crashed', 'rebooting', 'starting'], already: [] },
  suspend: { from: ['running'], already: ['suspended', 'suspending'] },
  resume: { from: ['suspended'], already: ['running', 'resuming'] },
  reconfigure: { from: ['running', 'stopped', 'suspended', 'crashed'], already: [] },
  migrate: { from: ['running', 'stopped', 'suspended', 'crashed'], already: [] },
  delete: { from: ['stopped', 'crashed', 'suspended'], already: ['deleting'] },
};

const passing: ReadonlySet<ObservedState> = new Set<ObservedState>([
  'defining',
  'starting',
  'stopping',
  'rebooting',
  'suspending',
  'resuming',
  'migrating',
  'cloning',
  'deleting',
]);

/** Is there anything to do? Throws DriverError busy (a passing state, try again) or wrong-state. */
export function mayOrder(operation: keyof typeof orderRules, guest: SimulatedGuest): boolean {
  const rule = orderRules[operation];
  if (rule.already.includes(guest.state)) return false;
  if (rule.from.includes(guest.state)) return true;
  if (passing.has(guest.state)) throw new DriverError('busy', `${guest.config.name} is ${guest.state}`, true);
  throw new DriverError('wrong-state', `${operation} is not possible while ${guest.config.name} is ${guest.state}`, false);
}
