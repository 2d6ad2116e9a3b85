import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRule } from '@/lib/testing/make-rule';
import type { Guest } from '../model/guest';
import type { Host } from '../model/infrastructure';
import type { Rule } from '../model/rule';
import { findClashes } from './find-clashes';

const GIB = 2 ** 30;
const threeHosts = [
  makeHost({ id: 'h1', rack: 'a', tags: ['gold'] }),
  makeHost({ id: 'h2', rack: 'a' }),
  makeHost({ id: 'h3', rack: 'b' }),
];
const web = (count: number) =>
  Array.from({ length: count }, (_, i) => makeGuest({ id: `web-${i + 1}`, on: 'h1', spec: { tags: ['web'] } }));
const apart = makeRule({ id: 'apart', relation: 'apart', guests: { tags: ['web'] } });
const together = makeRule({ id: 'together', relation: 'together', guests: { tags: ['web'] } });
const onGold = makeRule({ id: 'on-gold', relation: 'on', guests: { tags: ['web'] }, hosts: { tags: ['gold'] } });
const offRackA = makeRule({ id: 'off-a', relation: 'not-on', guests: { tags: ['web'] }, hosts: { racks: ['a'] } });

const clashesOf = (rules: readonly Rule[], guests: readonly Guest[] = web(2), hosts: readonly Host[] = threeHosts) =>
  findClashes(rules, makeInventory({ hosts, guests })).map(({ rules: some, why, withoutHostId }) => ({
    rules: some.map(({ id }) => id).sort(),
    why,
    withoutHostId,
  }));

describe('rules', () => {
  test('that leave room for all clash with nothing', () => {
    expect(clashesOf([apart])).toEqual([]);
    expect(clashesOf([together])).toEqual([]);
  });

  test('that keep the same guests together and apart clash, whatever the fleet', () => {
    expect(clashesOf([apart, together])).toEqual([{ rules: ['apart', 'together'], why: 'together-and-apart', withoutHostId: null }]);
  });

  test('clash as the smallest set: a rule that has no part in it is not named', () => {
    const spread = makeRule({ id: 'spread', relation: 'spread-racks', guests: { tags: ['web'] } });
    expect(clashesOf([spread, onGold, apart])).toEqual([{ rules: ['apart', 'on-gold'], why: 'too-few-hosts', withoutHostId: null }]);
  });

  test('that leave no host clash', () => {
    expect(clashesOf([onGold, offRackA])).toEqual([{ rules: ['off-a', 'on-gold'], why: 'no-host-left', withoutHostId: null }]);
  });

  test('clash alone when there are more guests to keep apart than hosts', () => {
    expect(clashesOf([apart], web(4))).toEqual([{ rules: ['apart'], why: 'too-few-hosts', withoutHostId: null }]);
  });

  test('that hold only while every host is up are told with the host that must not fail', () => {
    expect(clashesOf([apart], web(3))).toMatchObject([{ rules: ['apart'], why: 'too-few-hosts', withoutHostId: 'h1' }]);
    expect(clashesOf([onGold])).toEqual([{ rules: ['on-gold'], why: 'no-host-left', withoutHostId: 'h1' }]);
  });

  test('that keep guests together which no host could hold clash', () => {
    const big = web(2).map((guest) => makeGuest({ ...guest, on: 'h1', spec: { tags: ['web'], memoryBytes: 40 * GIB } }));
    expect(clashesOf([together], big)).toEqual([{ rules: ['together'], why: 'too-big-together', withoutHostId: null }]);
  });

  test('that spread guests over racks which must share a host clash', () => {
    const spread = makeRule({ id: 'spread', relation: 'spread-racks', guests: { tags: ['web'] } });
    expect(clashesOf([spread, together])).toEqual([{ rules: ['spread', 'together'], why: 'racks-and-together', withoutHostId: null }]);
  });

  test('that are soft or switched off never clash', () => {
    expect(clashesOf([apart, { ...together, hard: false }])).toEqual([]);
    expect(clashesOf([apart, { ...together, enabled: false }])).toEqual([]);
  });

  test('count a pinned guest on its host only', () => {
    const pinned = web(2).map((guest) => makeGuest({ ...guest, on: 'h1', spec: { tags: ['web'], placement: { pinnedHostId: 'h2' } } }));
    expect(clashesOf([apart], pinned)).toEqual([{ rules: ['apart'], why: 'too-few-hosts', withoutHostId: null }]);
  });
});

const someRule = fc.record({
  relation: fc.constantFrom('apart', 'together', 'on', 'not-on'),
  tags: fc.subarray(['p', 'q', 'r'], { minLength: 1 }),
  hosts: fc.subarray(['h1', 'h2', 'h3'], { minLength: 1 }),
});

const someRules = fc
  .array(someRule, { minLength: 1, maxLength: 4 })
  .map((drafts) =>
    drafts.map(({ relation, tags, hosts }, i) =>
      makeRule({ id: `r${i}`, relation, guests: { tags }, hosts: { ids: relation === 'on' || relation === 'not-on' ? hosts : [] } }),
    ),
  );

const someGuests = fc
  .array(fc.subarray(['p', 'q', 'r'], { minLength: 1 }), { minLength: 1, maxLength: 4 })
  .map((lists) => lists.map((tags, i) => makeGuest({ id: `g${i}`, on: 'h1', spec: { tags } })));

/** Tries every way to put the guests on the hosts. */
function canBeKept(rules: readonly Rule[], guests: readonly Guest[], hostIds: readonly string[]): boolean {
  const place = new Map<string, string>();
  const search = (index: number): boolean => {
    const guest = guests[index];
    if (!guest) return rules.every((rule) => isKept(rule, guests, place));
    return hostIds.some((id) => {
      place.set(guest.id, id);
      return search(index + 1);
    });
  };
  return search(0);
}

function isKept(
  { relation, guests: { tags }, hosts: { ids } }: Rule,
  guests: readonly Guest[],
  place: ReadonlyMap<string, string>,
): boolean {
  const at = guests.filter(({ spec }) => spec.tags.some((tag) => tags.includes(tag))).map(({ id }) => place.get(id) ?? '');
  if (relation === 'apart') return new Set(at).size === at.length;
  if (relation === 'together') return new Set(at).size < 2;
  return at.every((id) => ids.includes(id) === (relation === 'on'));
}

describe('a clash', () => {
  const hostIds = threeHosts.map(({ id }) => id);

  test('is told exactly when no way to place the guests keeps all rules, and its rules alone are impossible already', () => {
    fc.assert(
      fc.property(someRules, someGuests, (rules, guests) => {
        const found = findClashes(rules, makeInventory({ hosts: threeHosts, guests })).filter(
          ({ withoutHostId }) => withoutHostId === null,
        );
        expect(found.length === 0).toBe(canBeKept(rules, guests, hostIds));
        for (const clash of found) {
          expect(canBeKept(clash.rules, guests, hostIds)).toBe(false);
          for (const rule of clash.rules) {
            const without = clash.rules.filter((each) => each !== rule);
            expect(canBeKept(without, guests, hostIds)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with a host down is told exactly when some host is one too few', () => {
    fc.assert(
      fc.property(someRules, someGuests, (rules, guests) => {
        fc.pre(canBeKept(rules, guests, hostIds));
        const found = findClashes(rules, makeInventory({ hosts: threeHosts, guests }));
        const isFragile = hostIds.some(
          (down) =>
            !canBeKept(
              rules,
              guests,
              hostIds.filter((id) => id !== down),
            ),
        );
        expect(found.length > 0).toBe(isFragile);
      }),
      { numRuns: 200 },
    );
  });
});
