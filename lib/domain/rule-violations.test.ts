import { describe, expect, it } from 'vitest';
import { makeVm } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRule } from '@/lib/testing/make-rule';
import type { Rule } from './model/rule';
import { violatorsOfRule } from './rule-violations';

const hosts = [makeHost({ id: 'h1', rack: 'a' }), makeHost({ id: 'h2', rack: 'a' }), makeHost({ id: 'h3', rack: 'b', tags: ['gpu'] })];
const vm = (id: string, on: string, power: 'running' | 'stopped' = 'running') => makeVm({ id, on, spec: { tags: ['web'], power } });
const violators = (rule: Partial<Rule>, ...guests: ReturnType<typeof vm>[]) => [
  ...violatorsOfRule(makeRule({ guests: { ids: [], tags: ['web'] }, ...rule }), makeInventory({ hosts, guests })),
];

describe('a rule is violated by', () => {
  it('guests that share a host and are to stay apart', () => {
    expect(violators({ relation: 'apart' }, vm('a', 'h1'), vm('b', 'h1'), vm('c', 'h2'))).toEqual(['a', 'b']);
  });

  it('guests away from where most of those are that are to stay together', () => {
    expect(violators({ relation: 'together' }, vm('a', 'h1'), vm('b', 'h1'), vm('c', 'h2'))).toEqual(['c']);
  });

  it('guests off the hosts they are to be on, and on those they are not to be on', () => {
    const gpu = { ids: [], tags: ['gpu'], racks: [] };
    expect(violators({ relation: 'on', hosts: gpu }, vm('a', 'h1'), vm('b', 'h3'))).toEqual(['a']);
    expect(
      violators({ relation: 'not-on', hosts: { ids: ['h1'], tags: [], racks: ['b'] } }, vm('a', 'h1'), vm('b', 'h3'), vm('c', 'h2')),
    ).toEqual(['a', 'b']);
  });

  it('guests of a rack that holds more than its share', () => {
    expect(violators({ relation: 'spread-racks' }, vm('a', 'h1'), vm('b', 'h2'), vm('c', 'h3'))).toEqual([]);
    expect(violators({ relation: 'spread-racks' }, vm('a', 'h1'), vm('b', 'h2'), vm('c', 'h1'))).toEqual(['a', 'b', 'c']);
  });

  it('nobody while it is off, and no guest that is off', () => {
    expect(violators({ relation: 'apart', enabled: false }, vm('a', 'h1'), vm('b', 'h1'))).toEqual([]);
    expect(violators({ relation: 'apart' }, vm('a', 'h1'), vm('b', 'h1', 'stopped'))).toEqual([]);
  });
});
