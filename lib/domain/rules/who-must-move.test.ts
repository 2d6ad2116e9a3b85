import { describe, expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRule } from '@/lib/testing/make-rule';
import { whoMustMove } from './who-must-move';

const GIB = 2 ** 30;
const hosts = [makeHost({ id: 'h1', rack: 'a' }), makeHost({ id: 'h2', rack: 'a' }), makeHost({ id: 'h3', rack: 'b' })];
const guest = (id: string, on: string, gib = 4) => makeGuest({ id, on, spec: { tags: ['web'], memoryBytes: gib * GIB } });
const relation = (name: 'apart' | 'together' | 'on' | 'not-on' | 'spread-racks', racks: string[] = []) =>
  makeRule({ relation: name, guests: { tags: ['web'] }, hosts: { racks } });

const cases = [
  {
    rule: relation('apart'),
    at: [guest('a', 'h1', 8), guest('b', 'h1', 2), guest('c', 'h2')],
    move: ['b'],
    words: 'all but the dearest of a crowd',
  },
  { rule: relation('together'), at: [guest('a', 'h1'), guest('b', 'h1'), guest('c', 'h2')], move: ['c'], words: 'those away from most' },
  { rule: relation('on', ['b']), at: [guest('a', 'h1'), guest('b', 'h3')], move: ['a'], words: 'those on other hosts' },
  { rule: relation('not-on', ['b']), at: [guest('a', 'h1'), guest('b', 'h3')], move: ['b'], words: 'those on named hosts' },
  {
    rule: relation('spread-racks'),
    at: [guest('a', 'h1', 8), guest('b', 'h2', 1), guest('c', 'h2', 2), guest('d', 'h1', 4)],
    move: ['b', 'c'],
    words: 'the cheapest above the share of a rack',
  },
  { rule: relation('apart'), at: [guest('a', 'h1'), guest('b', 'h2')], move: [], words: 'nobody when it is kept' },
];

describe('for a rule to be kept', () => {
  test.each(cases)('$rule.relation moves $words', ({ rule, at, move }) => {
    expect(whoMustMove(rule, makeInventory({ hosts, guests: at })).map(({ id }) => id)).toEqual(move);
  });

  test('a rule that is off moves nobody', () => {
    const rule = { ...relation('apart'), enabled: false };
    expect(whoMustMove(rule, makeInventory({ hosts, guests: [guest('a', 'h1'), guest('b', 'h1')] }))).toEqual([]);
  });
});
