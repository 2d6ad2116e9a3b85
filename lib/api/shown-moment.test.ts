import { afterEach, describe, expect, it } from 'vitest';
import { urlOf } from './client';
import { getLab } from './endpoints/lab';
import { actOnVm, getVm, listVms } from './endpoints/vms';
import { queryKeyOf } from './queries/query-for';
import { hrefAt, momentIn, showMoment } from './shown-moment';

const at = '2026-11-22T10:00:00.000Z';
afterEach(() => showMoment(null));

describe('while a moment of the past is shown', () => {
  it('every call says so, also a write, which the server then refuses', () => {
    showMoment(at);
    expect(urlOf(listVms, { query: { filter: 'web' } })).toBe(`/api/v1/vms?filter=web&at=${encodeURIComponent(at)}`);
    expect(urlOf(actOnVm, { params: { vmId: 'vm-1', action: 'stop' } })).toContain('at=');
  });

  it('what only the present knows is asked of the present', () => {
    showMoment(at);
    expect(urlOf(getLab, {})).toBe('/api/v1/lab');
    expect(queryKeyOf(getLab, {})).toEqual(['getLab', {}]);
  });

  it('answers are kept apart from those of the present', () => {
    const live = queryKeyOf(getVm, { params: { vmId: 'vm-1' } });
    showMoment(at);
    expect(queryKeyOf(getVm, { params: { vmId: 'vm-1' } })).not.toEqual(live);
  });
});

describe('an address', () => {
  it('takes a moment in and gives it up again, whatever else it says', () => {
    const there = hrefAt('/vms?filter=is%3Atroubled#x', at);
    expect(momentIn(there.split('?')[1]?.split('#')[0] ?? '')).toBe(at);
    expect(hrefAt(there, null)).toBe('/vms?filter=is%3Atroubled#x');
  });

  it('with a moment that is none is live', () => expect(momentIn('?at=yesterday')).toBeNull());
});
