import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCluster } from '@/lib/testing/make-cluster';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeNetwork } from '@/lib/testing/make-network';
import { makePlan } from '@/lib/testing/make-plan';
import { makeRule } from '@/lib/testing/make-rule';
import { makeStoragePool } from '@/lib/testing/make-storage-pool';
import { makeTask } from '@/lib/testing/make-task';
import { fieldChanges } from '../journal/field-changes';
import { type ObjectKind, type ObjectKinds, objectKinds } from '../model/journal';
import { undoFields } from './undo-fields';

type AnyObject = ObjectKinds[ObjectKind];

const examples: { readonly [K in ObjectKind]: ObjectKinds[K] } = {
  cluster: makeCluster(),
  host: makeHost(),
  'storage-pool': makeStoragePool(),
  network: makeNetwork(),
  guest: makeGuest(),
  rule: makeRule(),
  task: makeTask(),
  plan: makePlan(),
};

const anyValue = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.string(),
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.constant({ deep: [1] }),
);

/** Every field as it is or with some other value; runs of a plan come and go. Values need not make sense: going back does not read them. */
function versionsOf(example: object, depth = 0): fc.Arbitrary<object> {
  const fields = Object.entries(example).map(([key, value]) => {
    if (depth === 0 && key === 'id') return [key, fc.constant(value)] as const;
    if (depth === 0 && key === 'revision') return [key, fc.nat()] as const;
    if (depth === 0 && key === 'runs')
      return [key, fc.dictionary(fc.constantFrom('s1', 's2', 's3'), fc.record({ state: fc.string() }))] as const;
    if (depth === 0 && (key === 'spec' || key === 'status')) return [key, versionsOf(value, 1)] as const;
    return [key, fc.oneof(fc.constant(value), anyValue)] as const;
  });
  return fc.record(Object.fromEntries(fields));
}

const undone = (kind: ObjectKind, before: AnyObject | null, after: AnyObject | null) =>
  undoFields(kind, after, { fields: fieldChanges(before, after), previousRevision: before?.revision ?? null });

describe.each(objectKinds)('going back over a change of a %s', (kind) => {
  // The versions have the fields of the example, which is of this kind.
  const versions = versionsOf(examples[kind]) as fc.Arbitrary<AnyObject>;

  test('gives what it was', () => {
    fc.assert(
      fc.property(versions, versions, (before, after) => {
        expect(undone(kind, before, after)).toEqual(before);
      }),
    );
  });

  test('to before its birth gives nothing', () => {
    fc.assert(
      fc.property(versions, (born) => {
        expect(undone(kind, null, born)).toBeNull();
      }),
    );
  });

  test('from after its death gives all that it was', () => {
    fc.assert(
      fc.property(versions, (dead) => {
        expect(undone(kind, dead, null)).toEqual(dead);
      }),
    );
  });
});

describe('going back', () => {
  test('leaves what others hold as it is', () => {
    const before = makeGuest({ status: { state: 'stopped' } });
    const after = { ...before, revision: 2, status: { ...before.status, state: 'running' as const } };
    const copy = structuredClone(after);
    undone('guest', before, after);
    expect(after).toEqual(copy);
  });

  test('over a part of an object that is not known gives nothing, rather than a part', () => {
    expect(undoFields('task', null, { fields: { progress: [0.5, 1] }, previousRevision: 3 })).toBeNull();
  });
});
