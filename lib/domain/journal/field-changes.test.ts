import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeGuest, makeGuestSpec } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import type { Guest } from '../model/guest';
import type { FieldChanges } from '../model/journal';
import { fieldChanges } from './field-changes';

/** The reader's side of the journal: what an object was, plus the changes, is what it became. */
function afterChanges(before: object | null, changes: FieldChanges): object {
  const after = structuredClone(before ?? {}) as Record<string, unknown>;
  for (const [path, [, now]] of Object.entries(changes)) {
    const [head = '', field] = path.split('.');
    if (field === undefined) after[head] = now;
    else after[head] = { ...(after[head] as object | undefined), [field]: now };
  }
  return after;
}

const withoutRevision = ({ revision: _, ...rest }: Guest) => rest;

const someGuest: fc.Arbitrary<Guest> = fc
  .record({
    name: fc.constantFrom('web-1', 'web-2'),
    revision: fc.nat(),
    on: fc.constantFrom(null, 'host-1', 'host-2'),
    vcpus: fc.constantFrom(1, 2, 4),
    tags: fc.subarray(['web', 'db', 'café']),
    pinnedHostId: fc.constantFrom(null, 'host-1'),
    problem: fc.constantFrom(null, { code: 'busy', params: { seconds: 5 }, at: '2026-11-22T10:00:00.000Z' }),
  })
  .map(({ name, revision, on, vcpus, tags, pinnedHostId, problem }) =>
    makeGuest({ name, revision, on, spec: { vcpus, tags, placement: { pinnedHostId } }, status: { problem } }),
  );

describe('the changes of an object', () => {
  test('applied to what it was give what it became', () => {
    fc.assert(
      fc.property(fc.option(someGuest), someGuest, (before, after) => {
        const past = before && withoutRevision(before);
        expect(afterChanges(past, fieldChanges(before, after))).toEqual(withoutRevision(after));
      }),
    );
  });

  test('read backwards give what it was', () => {
    fc.assert(
      fc.property(someGuest, fc.option(someGuest), (before, after) => {
        const backwards = Object.fromEntries(
          Object.entries(fieldChanges(before, after)).map(([path, [old, now]]) => [path, [now, old] as const]),
        );
        expect(afterChanges(after && withoutRevision(after), backwards)).toEqual(withoutRevision(before));
      }),
    );
  });

  test('are none when nothing but the revision moved on', () => {
    fc.assert(
      fc.property(someGuest, (guest) => {
        expect(fieldChanges(guest, { ...structuredClone(guest), revision: guest.revision + 1 })).toEqual({});
      }),
    );
  });

  test('name one field below spec and status, and lists as a whole', () => {
    const before = makeGuest({ spec: { vcpus: 2, tags: ['web'] } });
    const after = { ...before, spec: makeGuestSpec({ vcpus: 4, tags: ['web', 'eu'] }) };
    expect(fieldChanges(before, after)).toEqual({ 'spec.vcpus': [2, 4], 'spec.tags': [['web'], ['web', 'eu']] });
  });

  test('keep a null apart from a change to it', () => {
    const host = makeHost();
    expect(fieldChanges(host, { ...host, status: { ...host.status, state: 'down' } })).toEqual({ 'status.state': ['up', 'down'] });
  });
});
