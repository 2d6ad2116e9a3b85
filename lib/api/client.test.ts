import { describe, expect, test } from 'vitest';
import { urlOf } from './client';
import { getVm, listVms } from './endpoints/vms';
import { queryFor } from './queries/query-for';

describe('the address of a call', () => {
  test('carries its path parameters escaped', () => {
    expect(urlOf(getVm, { params: { vmId: 'vm/1 ?' } })).toBe('/api/v1/vms/vm%2F1%20%3F');
  });

  test('leaves out what was not asked', () => {
    expect(urlOf(listVms, { query: { filter: 'state:running -tag:tmp', limit: 50, sort: undefined } })).toBe(
      '/api/v1/vms?filter=state%3Arunning+-tag%3Atmp&limit=50',
    );
  });
});

test('a query is keyed by its endpoint and everything it asks', () => {
  expect(queryFor(getVm, { params: { vmId: 'vm-1' } }).queryKey).toEqual(['getVm', { params: { vmId: 'vm-1' } }]);
  expect(queryFor(listVms, {}).queryKey).toEqual(['listVms', {}]);
});
