import { describe, expect, it } from 'vitest';
import { makeVm } from '@/lib/testing/make-guest';
import { guestStates } from './model/guest';
import { type guestActions, isTransitioning, vmCan, vmVerdicts } from './vm-lifecycle';

const seen = (state: (typeof guestStates)[number]) => makeVm({ on: 'host-1', status: { state } });
const statesThatAllow = (action: (typeof guestActions)[number]) => guestStates.filter((state) => vmCan[action](seen(state)).allowed);

describe('an action on a VM', () => {
  it.each([
    ['start', ['stopped', 'crashed']],
    ['shutdown', ['running']],
    ['stop', ['starting', 'running', 'stopping', 'rebooting', 'suspended', 'crashed']],
    ['reboot', ['running']],
    ['reset', ['running']],
    ['suspend', ['running']],
    ['resume', ['suspended']],
    ['migrate', ['running', 'stopped', 'suspended']],
    ['clone', ['running', 'stopped', 'suspended', 'crashed']],
    ['delete', guestStates],
  ] as const)('%s is possible when %j', (action, states) => {
    expect(statesThatAllow(action)).toEqual([...states]);
  });

  it('always has a reason when it is not possible', () => {
    for (const state of guestStates)
      for (const verdict of Object.values(vmVerdicts(seen(state)))) expect(verdict.reason === null).toBe(verdict.allowed);
  });

  it('says why not', () => {
    expect(vmCan.start(seen('running')).reason).toBe('already-running');
    expect(vmCan.start(seen('stopping')).reason).toBe('busy');
    expect(vmCan.migrate(seen('unknown')).reason).toBe('host-unreachable');
    expect(vmCan.migrate(makeVm({ on: 'host-1', assignment: { hostId: 'host-2' } })).reason).toBe('busy');
    expect(vmCan.delete(makeVm({ on: 'host-1', spec: { deleteProtection: true } })).reason).toBe('protected');
    expect(vmCan.stop(makeVm({ on: 'host-1', spec: { deleted: true } })).reason).toBe('being-deleted');
    expect(vmCan['revert-pending'](seen('running')).reason).toBe('nothing-pending');
    expect(vmCan['revert-pending'](makeVm({ on: 'host-1', status: { vcpus: 1 } })).allowed).toBe(true);
  });
});

it('a VM is transitioning while something goes on that will end by itself', () => {
  const passing = guestStates.filter((state) => isTransitioning(seen(state)));
  const settled = guestStates.filter((state) => !passing.includes(state));
  expect(settled).toEqual(['running', 'stopped', 'suspended', 'crashed', 'missing', 'unknown']);
});
