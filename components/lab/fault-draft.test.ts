import { describe, expect, it } from 'vitest';
import { faultRequest } from '@/lib/api/schemas/lab';
import { firstDraft, toFaultRequest, withKind } from './fault-draft';

const host = { kind: 'host', id: 'host-1', name: 'esx-a01' };

describe('a fault in the making', () => {
  it('cannot be sent without a target', () => expect(toFaultRequest(firstDraft)).toBeNull());
  it('lasts until mended unless a duration is chosen', () => {
    expect(toFaultRequest({ ...firstDraft, target: host })).toEqual({ kind: 'host-crash', target: 'host-1' });
    expect(toFaultRequest({ ...firstDraft, target: host, durationMs: '60000' })).toMatchObject({ durationMs: 60_000 });
  });
  it('drops a target that the new kind cannot strike', () => {
    expect(withKind({ ...firstDraft, target: host }, 'guest-crash').target).toBeNull();
    expect(withKind({ ...firstDraft, target: host }, 'host-hang').target).toEqual(host);
  });
  it('is accepted by the API with every field filled', () => {
    const draft = {
      ...withKind(firstDraft, 'operation-error'),
      target: host,
      operation: 'migrate',
      percent: '25',
      count: '3',
      durationMs: '300000',
    };
    expect(faultRequest.parse(toFaultRequest(draft))).toEqual({
      kind: 'operation-error',
      target: 'host-1',
      durationMs: 300_000,
      operation: 'migrate',
      probability: 0.25,
      count: 3,
    });
  });
});
