import { expect, test } from 'vitest';
import { describeVmChanges } from './vm-changes';

test('tells the named fields and counts the others', () => {
  const { told, internal } = describeVmChanges({ 'spec.vcpus': [2, 4], 'status.since': ['a', 'b'], 'status.retryAt': [null, 'c'] });
  expect(told).toEqual([{ field: 'spec.vcpus', before: 2, after: 4 }]);
  expect(internal).toEqual(['status.since', 'status.retryAt']);
});

test('tells an assignment by its host, and nothing when only its decision is new', () => {
  const assignment = (hostId: string, decisionId: string) => ({ hostId, decisionId, diskPools: {} });
  const moved = describeVmChanges({ assignment: [assignment('host-1', 'dec-1'), assignment('host-2', 'dec-2')] });
  expect(moved.told).toEqual([{ field: 'assignment.hostId', before: 'host-1', after: 'host-2' }]);
  expect(describeVmChanges({ assignment: [assignment('host-1', 'dec-1'), assignment('host-1', 'dec-2')] }).told).toEqual([]);
});

test('tells a changed wish by the part that changed', () => {
  const wish = { policy: null, pinnedHostId: null, avoid: [] };
  expect(describeVmChanges({ 'spec.placement': [wish, { ...wish, pinnedHostId: 'host-1', avoid: ['tag:db'] }] }).told).toEqual([
    { field: 'spec.placement.pinnedHostId', before: null, after: 'host-1' },
    { field: 'spec.placement', before: [], after: ['tag:db'] },
  ]);
});
